// A classic script in the head, so that it listens before anything of the page could break the policy.
let violations = 0;

const show = () => {
  const place = document.querySelector('#violations');
  if (place) place.value = String(violations);
};

document.addEventListener('securitypolicyviolation', () => {
  violations += 1;
  show();
});
document.addEventListener('DOMContentLoaded', show);
