import { chunkFolder, pageNonce } from './library-script.js';
import { allowScriptUrl, trustedPolicy } from './policy.js';

/** What the file of a lazy chunk exports: a function of the values it shares with the bundle, which gives its exports. */
interface ChunkFile {
  readonly default: (...shared: readonly unknown[]) => unknown;
}

const loads = new Map<string, Promise<unknown>>();
/** Address of a file -> how many times it has failed. */
const failures = new Map<string, number>();

/**
 * Loads a lazy chunk of the script-tag build: the file, in the folder of the chunks, run only if its bytes match `integrity` (sha256-…).
 * Gives its exports, made from the values of this bundle that `shared` returns. Two bundles or versions on one page may
 * load the same file: each gets exports of its own, and neither meets the other's classes.
 *
 * Why not `import(url)`: it takes no hash. A created script does, and once it has loaded, `import()` of the same
 * address answers from the page's module map with the very bytes that were checked. After an `error` event
 * `import()` is never called, since engines would then fetch the file anew, unchecked, and run it. Each further try goes
 * to another address of the same file, because Firefox keeps a failure under its address for the life of the page.
 *
 * Rejects when two tries have failed; the browser does not say whether by hash, network or CORS. The next call tries
 * again, so that "Try again" can succeed.
 */
export function loadChunk(file: string, integrity: string, shared: () => readonly unknown[]): Promise<unknown> {
  const url = new URL(file, chunkFolder()).href;
  let load = loads.get(url);
  if (!load) {
    load = importChecked(url, integrity)
      .catch(() => importChecked(url, integrity))
      .catch(() => {
        throw new Error(
          `${url} could not be loaded or was changed. If a plugin moves or combines scripts, exclude this file from ` +
            'optimization, or name its folder in data-ala-folder. From another site it needs Access-Control-Allow-Origin (CORS)',
        );
      })
      .then((file) => file.default(...shared()));
    loads.set(url, load);
    load.catch(() => loads.delete(url));
  }
  return load;
}

/** Imports the file, from an address that has not failed yet. */
async function importChecked(url: string, integrity: string): Promise<ChunkFile> {
  const failed = failures.get(url) ?? 0;
  const address = failed > 0 ? `${url}?again=${failed}` : url;
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.type = 'module';
    script.crossOrigin = 'anonymous';
    script.integrity = integrity;
    script.referrerPolicy = 'no-referrer';
    script.nonce = pageNonce();
    script.onload = () => resolve();
    script.onerror = () => {
      failures.set(url, failed + 1);
      reject(new Error(url));
    };
    allowScriptUrl(address);
    // Throws, and so rejects, where the page asks for Trusted Types and forbids our policy.
    script.src = trustedPolicy()?.createScriptURL(address) ?? address;
    document.head.append(script);
  });
  return import(address) as Promise<ChunkFile>;
}
