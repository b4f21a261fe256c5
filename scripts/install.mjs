/** Browsers and fonts from the system's own packages: installed where that is certainly wanted (root on Debian), else named. */
import { spawnSync } from 'node:child_process';
import { onPath } from './find-browser.mjs';

const NAMES = {
  chromium: { dnf: 'chromium', brew: '--cask google-chrome' },
  'firefox-esr': { dnf: 'firefox', brew: '--cask firefox' },
  'webkit2gtk-driver': { dnf: 'webkit2gtk4.1-devel webkitgtk6.0' },
  xvfb: { dnf: 'xorg-x11-server-Xvfb' },
  'fonts-dejavu-core': { dnf: 'dejavu-sans-fonts dejavu-serif-fonts dejavu-sans-mono-fonts' },
  'fonts-liberation': { dnf: 'liberation-fonts' },
  'fonts-noto-core': { dnf: 'google-noto-sans-fonts google-noto-serif-fonts' },
};

/** As root on a Debian system: installs those packages. Elsewhere does nothing. */
export function aptInstall(...packages) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return;
  console.log(`Installing the Debian ${packages.length > 1 ? 'packages' : 'package'} ${packages.join(', ')}`);
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update', '-q');
  apt('install', '-y', '-q', '--no-install-recommends', ...packages);
}

/** The one command that installs a package, by its Debian name, on this kind of system. */
export function howToInstall(name) {
  const { dnf, brew } = NAMES[name];
  if (process.platform === 'darwin' && brew) return `Install it with: brew install ${brew}`;
  if (onPath('dnf')) return `Install it with: sudo dnf install ${dnf}`;
  return `Install it with: sudo apt-get install ${name}`;
}
