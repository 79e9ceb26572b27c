/* Tabs that do not fit scroll sideways: shows where among them this page is. */
document.querySelectorAll('.rf-tabs [aria-current]').forEach((tab) => {
  'use strict';
  const list = tab.closest('ul');
  const beyond = tab.getBoundingClientRect().right - list.getBoundingClientRect().right;
  if (beyond > 0) {
    list.scrollLeft = beyond + list.clientWidth / 4;
  }
});
