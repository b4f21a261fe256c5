// For designers: light and direction by button, or by address (?theme=dark&dir=rtl) for a link that can be shared.
const root = document.documentElement;
const asked = new window.URLSearchParams(location.search);
const buttons = document.querySelectorAll('.switch button');

const apply = {
  theme: (value) => (root.dataset.theme = value),
  dir: (value) => (root.dir = value),
};

const set = (name, value) => {
  apply[name](value);
  for (const button of buttons) {
    if (button.name === name) button.setAttribute('aria-pressed', String(button.value === value));
  }
};

for (const button of buttons) {
  button.addEventListener('click', () => set(button.name, button.value));
  if (asked.get(button.name) === button.value) set(button.name, button.value);
}
