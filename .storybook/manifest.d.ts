/** The part of the manifest that the stories' tables and controls are made from. */
declare module 'ala-core-widgets/custom-elements.json' {
  interface Described {
    readonly name: string;
    readonly description?: string;
    readonly default?: string;
    readonly type?: { readonly text: string };
  }
  interface Element extends Described {
    readonly tagName?: string;
    readonly summary?: string;
    readonly attributes?: readonly Described[];
    readonly members?: readonly (Described & {
      kind: string;
      attribute?: string;
      static?: boolean;
      privacy?: string;
    })[];
    readonly slots?: readonly Described[];
    readonly events?: readonly Described[];
    readonly cssParts?: readonly Described[];
    readonly cssProperties?: readonly Described[];
    readonly cssStates?: readonly Described[];
  }
  const manifest: { readonly modules: readonly { readonly declarations?: readonly Element[] }[] };
  export default manifest;
}

/** Vite's list of files. */
interface ImportMeta {
  glob(pattern: string): Record<string, unknown>;
}

declare module '*.css';
