import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { toSlug } from '../../../feeds/values/slugs.js';
import * as icons from '../../../ui/icons.js';
import { renderIcon } from '../../../ui/icon.js';
import type { ToolsModel } from '../calendar-model.js';
import { moreMessages } from '../more-messages.js';
import { openPopover } from './open-popover.js';
import { googleSubscribeHref, outlookSubscribeHref, webcalHref } from './subscribe-links.js';
import { subscriptionStyles } from './subscription.styles.js';

export const styles = [subscriptionStyles];

/** What "Subscribe" discloses, the ways to have the calendar in one's own. */
export function render({ href, name, state, locale, messages, say }: ToolsModel & { href: string }): TemplateResult {
  const more = moreMessages(locale);
  const open = (popover?: Element): void => {
    if (!(popover instanceof HTMLElement)) return;
    // It is not in the document before the drawing has ended.
    queueMicrotask(() => {
      const button = popover.closest('.subscription')?.previousElementSibling;
      if (!(button instanceof HTMLElement) || popover.matches(':popover-open')) return;
      openPopover(popover, button, () => {
        if (state.isExpanded('subscription')) state.toggle('subscription');
      });
    });
  };
  const copy = async ({ currentTarget }: Event): Promise<void> => {
    const button = currentTarget as HTMLElement;
    try {
      await navigator.clipboard.writeText(href);
      button.classList.add('done');
      say(more.copied);
    } catch {
      // Without the permission the user copies what is selected.
      const address = button.closest('.subscribe-menu')?.querySelector('.address');
      if (address) getSelection()?.selectAllChildren(address);
    }
  };
  const site = (text: string, address: string): TemplateResult =>
    html`<li>
      <a href=${address}
        >${text} ${renderIcon(icons.externalLink, true)}<span class="visually-hidden">&#32;${more.otherSite}</span></a
      >
    </li>`;
  return html`<div class="subscribe-menu" part="subscription" popover="manual" ${ref(open)}>
    <p><bdi>${more.subscribeHow}</bdi></p>
    <ul class="subscribe-ways" role="list" aria-label=${messages.subscribe}>
      <li>
        <a href=${webcalHref(href)}><bdi>${more.subscribeInApp}</bdi></a>
      </li>
      ${site('Google Calendar', googleSubscribeHref(href))}
      ${site('Outlook.com', outlookSubscribeHref(href, name, 'live'))}
      ${site('Outlook 365', outlookSubscribeHref(href, name, 'office'))}
      <li>
        <a href=${href} download="${toSlug(name)}.ics"><bdi>${more.download}</bdi></a>
      </li>
    </ul>
    <p class="copy-line">
      <bdi class="address">${href}</bdi>
      <button class="button quiet" part="copy-address" type="button" @click=${copy}>
        <bdi class="before">${more.copyAddress}</bdi><bdi class="after">${more.copied}</bdi>
      </button>
    </p>
  </div>`;
}
