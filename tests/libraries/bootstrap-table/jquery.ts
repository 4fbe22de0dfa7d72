import jQuery from 'jquery';

// Plugins of its kind look for it here.
Object.assign(window, { jQuery, $: jQuery });
