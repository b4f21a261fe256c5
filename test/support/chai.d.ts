import '@open-wc/testing';

declare global {
  namespace Chai {
    interface Equal {
      /** The snapshot plugin types every `equal` as a promise, though only its snapshots are; this overload wins. */
      // eslint-disable-next-line @typescript-eslint/prefer-function-type -- an overload of an existing interface
      (value: unknown, message?: string): Assertion;
    }
  }
}
