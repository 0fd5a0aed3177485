/** Sets the mode before anything is drawn, so that the page does not flash. */
import {currentMode, applyMode} from './theme.js';

applyMode(currentMode());
