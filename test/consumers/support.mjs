/** The packed package and the projects that use it, in a temporary folder: nothing is read from this repository's dist/. */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT, pkg } from '../../scripts/build/paths.mjs';

const PROJECTS = `${ROOT}test/consumers/projects`;

/** Packs the package and unpacks it where the projects find it; what it depends on is what is installed here. */
export function createWorkspace() {
  const folder = mkdtempSync(join(tmpdir(), 'ala-consumers-'));
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const [{ filename }] = JSON.parse(packed);
  const home = join(folder, 'node_modules', pkg.name);
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', home, '--strip-components=1']);
  for (const name of readdirSync(`${ROOT}node_modules`)) {
    if (!name.startsWith('.') && name !== pkg.name)
      symlinkSync(`${ROOT}node_modules/${name}`, join(folder, 'node_modules', name));
  }
  cpSync(PROJECTS, folder, { recursive: true });
  for (const [name, text] of readExamples()) writeFileSync(join(folder, name), text);
  return {
    home,
    project: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The first example of each framework in docs/frameworks.md, as a file of its project: [path, text]. */
function readExamples() {
  const sections = readFileSync(`${ROOT}docs/frameworks.md`, 'utf8').split(/^## /m);
  return ['React', 'Preact', 'Vue', 'Svelte', 'Solid'].map((framework) => {
    const section = sections.find((text) => text.startsWith(framework));
    const [, kind, text] = /^```(tsx|vue|svelte)\n([^]*?)^```/m.exec(section);
    return [`${framework.toLowerCase()}/Example.${kind}`, text];
  });
}

/** Runs a program of node_modules in that folder. Gives its exit code and what it printed. */
export async function runTool(folder, file, ...args) {
  const child = spawn(process.execPath, [`${ROOT}node_modules/${file}`, ...args], { cwd: folder });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  return { code, output };
}

/** The lines of a project that say `wrong: …`, as `file:line`. */
export function linesMarkedWrong(folder) {
  return readdirSync(folder)
    .filter((name) => /\.(?:[jt]sx?|vue|svelte)$/.test(name))
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .flatMap((line, index) => (line.includes('wrong: ') ? [`${name}:${index + 1}`] : [])),
    )
    .sort();
}

/** The lines a compiler complains about, as `file:line`: of tsc and vue-tsc, or of svelte-check. */
export function linesWithErrors(folder, output) {
  const ofTsc = [...output.matchAll(/^(\S+?)\((\d+),\d+\): error TS/gm)].map(([, file, line]) => `${file}:${line}`);
  const ofSvelte = [...output.matchAll(/^\d+ (\{.*\})$/gm)]
    .map(([, json]) => JSON.parse(json))
    .filter(({ type }) => type === 'ERROR')
    .map(({ filename, start }) => `${relative(folder, join(folder, filename))}:${start.line + 1}`);
  return [...new Set([...ofTsc, ...ofSvelte])].sort();
}
