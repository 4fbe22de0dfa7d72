import { setDefaultFontLoading } from '@ui5/webcomponents-base/dist/config/Fonts.js';

// Else it asks a server elsewhere for its typeface.
setDefaultFontLoading(false);
