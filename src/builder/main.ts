/** The script of the builder's page. */
import { WidgetBuilder } from './app.js';

customElements.define('widget-builder', WidgetBuilder);
