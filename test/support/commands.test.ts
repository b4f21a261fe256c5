import { expect, fixture, html } from '@open-wc/testing';
import { emulateMediaFeatures, pressChord, resizeViewport, setTimeZone } from './commands.js';

const isChromium = 'userAgentData' in navigator;
const isWebKit =
  'webkitConvertPointFromNodeToPage' in window || (!isChromium && !navigator.userAgent.includes('Firefox'));

describe('commands for the browser', () => {
  it('presses a key with others held, in every engine', async () => {
    const box = await fixture<HTMLElement>(html`<div><button>a</button><button>b</button></div>`);
    const [first, second] = box.querySelectorAll('button');
    second!.focus();
    expect(await pressChord('Shift+Tab')).to.equal(true);
    expect(document.activeElement).to.equal(first);
    await pressChord('Tab');
    expect(document.activeElement).to.equal(second);
  });

  it('sets the width of the window', async () => {
    const before = innerWidth;
    expect(await resizeViewport(700)).to.equal(true);
    expect(innerWidth).to.equal(700);
    await resizeViewport(before);
  });

  it('says where a window cannot be that narrow', async () => {
    const before = innerWidth;
    const could = await resizeViewport(320);
    expect(could).to.equal(innerWidth === 320);
    expect(could).to.equal(!isWebKit);
    await resizeViewport(before);
  });

  it('emulates forced colors in Chromium, and says so elsewhere', async () => {
    expect(await emulateMediaFeatures({ 'forced-colors': 'active' })).to.equal(isChromium);
    expect(matchMedia('(forced-colors: active)').matches).to.equal(isChromium);
    await emulateMediaFeatures({});
    expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
  });

  it('moves the time zone where the engine can', async () => {
    const zone = () => new Intl.DateTimeFormat('en').resolvedOptions().timeZone;
    const before = zone();
    const other = before === 'Asia/Tokyo' ? 'Asia/Seoul' : 'Asia/Tokyo';
    const could = await setTimeZone(other);
    expect(zone()).to.equal(could ? other : before);
    expect(could).to.equal(!isWebKit);
    await setTimeZone('');
    expect(zone()).to.equal(before);
  });
});
