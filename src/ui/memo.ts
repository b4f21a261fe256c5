/**
 * The function with a memory of its last result: it computes again only when a field of its input is another value.
 * The input is an object, so that a caller names each value that the result depends on.
 */
export function memoizeLast<Input extends object, Output>(compute: (input: Input) => Output): (input: Input) => Output {
  let last: { readonly input: Input; readonly output: Output } | undefined;
  return (input) => {
    if (!last || !hasSameFields(input, last.input)) last = { input, output: compute(input) };
    return last.output;
  };
}

const hasSameFields = <T extends object>(a: T, b: T): boolean =>
  (Object.keys(a) as (keyof T)[]).every((name) => a[name] === b[name]);
