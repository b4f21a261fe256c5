/**
 * A page author who works in the builder: finds everything by what it is called on the screen, and counts what it costs.
 */

/** `page`: what `browser.visit` gives. */
export async function pageAuthor({ run, until }) {
  await until(() => document.querySelector('input[name="widget"]') !== null);
  // Headless browsers have no clipboard.
  await run(() =>
    Object.defineProperty(window.navigator, 'clipboard', {
      value: { writeText: (text) => Promise.resolve(void (window.copied = text)) },
    }),
  );
  /** Kind after kind. */
  const actions = [];
  const act = async (kind, fn, ...args) => {
    actions.push(kind);
    await until(fn, ...args);
  };
  return {
    run,
    until,
    choose: (name) => act('choose', pressLabel, name),
    press: (name) => act('press', pressButton, name),
    unfold: (name) => act('unfold', unfold, name),
    write: (label, text) => act('write', fillIn, label, text),
    select: (label, option) => act('select', selectOption, label, option),
    /** Waits until the page says that. */
    reads: (text) => until(hasText, text),
    /** Waits for items in the preview, and gives their texts. */
    previewed: () => until(previewTexts),
    copied: () => until(() => window.copied),
    actions,
  };
}

function pressLabel(name) {
  const label = [...document.querySelectorAll('label')].find(
    (each) => (each.querySelector('.name') ?? each).textContent.trim() === name,
  );
  const control = label?.control;
  control?.click();
  return control !== undefined && control !== null;
}

function pressButton(name) {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === name);
  button?.click();
  return button !== undefined;
}

function unfold(name) {
  const summary = [...document.querySelectorAll('summary')].find((each) => each.textContent.trim() === name);
  summary?.click();
  return summary !== undefined;
}

function fillIn(label, text) {
  const field = [...document.querySelectorAll('label')].find((each) => each.textContent.trim() === label)?.control;
  if (!field) return false;
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function selectOption(label, wanted) {
  const field = [...document.querySelectorAll('label')].find((each) => each.textContent.trim() === label)?.control;
  const option = [...(field?.options ?? [])].find((each) => each.textContent.trim().startsWith(wanted));
  if (!option) return false;
  field.value = option.value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

const hasText = (text) => document.body.innerText.includes(text);

function previewTexts() {
  const body = document.querySelector('iframe')?.contentDocument?.body;
  const root = body?.querySelector('[src]')?.shadowRoot;
  const texts = [...(root?.querySelectorAll('[part~="link"], [part~="title"], [part~="empty"]') ?? [])]
    .map((each) => each.textContent.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  return texts.length > 0 && texts;
}
