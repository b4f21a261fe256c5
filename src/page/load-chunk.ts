import { chunkFolder, pageNonce } from './own-script.js';
import { allowScriptUrl, trustedPolicy } from './policy.js';

/** What the file of a lazy chunk exports: a function of the values it shares with the bundle, which gives its exports. */
interface ChunkFile {
  readonly default: (...shared: readonly unknown[]) => unknown;
}

const loads = new Map<string, Promise<unknown>>();

/**
 * Loads a lazy chunk of the script-tag build: the file, in the folder of the chunks, run only if its bytes match `integrity` (sha384-…).
 * Gives its exports, made from the values of this bundle that `shared` returns. Two bundles or versions on one page may
 * load the same file: each gets exports of its own, and neither meets the other's classes.
 *
 * Why not `import(url)`: it takes no hash. A created script does, and once it has loaded, `import()` of the same
 * address answers from the page's module map with the very bytes that were checked. After an `error` event
 * `import()` is never called, since engines would then fetch the file anew, unchecked, and run it. One more try goes
 * to another address of the same file, because Firefox keeps a failure under the first for the life of the page.
 *
 * Rejects, for good, when both tries failed; the browser does not say whether by hash, network or CORS.
 */
export function loadChunk(file: string, integrity: string, shared: () => readonly unknown[]): Promise<unknown> {
  const url = new URL(file, chunkFolder()).href;
  let load = loads.get(url);
  if (!load) {
    load = importChecked(url, integrity)
      .catch(() => importChecked(`${url}?again=1`, integrity))
      .catch(() => {
        throw new Error(
          `${url} could not be loaded or was changed. It must be in the folder of this library's script: where a plugin ` +
            'moves or combines scripts, exclude this file from optimization, or name the folder in data-ala-folder',
        );
      })
      .then((file) => file.default(...shared()));
    loads.set(url, load);
  }
  return load;
}

async function importChecked(url: string, integrity: string): Promise<ChunkFile> {
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.type = 'module';
    script.crossOrigin = 'anonymous';
    script.integrity = integrity;
    script.referrerPolicy = 'no-referrer';
    script.nonce = pageNonce();
    script.onload = () => resolve();
    script.onerror = reject;
    allowScriptUrl(url);
    // Throws, and so rejects, where the page asks for Trusted Types and forbids our policy.
    script.src = trustedPolicy()?.createScriptURL(url) ?? url;
    document.head.append(script);
  });
  return import(url) as Promise<ChunkFile>;
}
