/** What every page does. */
import './keys.ts';
import './scroll.ts';
import './theme.ts';
