/* Keeps products and their sum up to date while numbers are typed; see Ui.product and Ui.sum. */
(() => {
  'use strict';

  const ENGLISH = document.documentElement.lang === 'en';
  const NUMBER = /^\s*\d{1,6}\s*$/;
  const UNKNOWN = '–';

  document.querySelectorAll('form').forEach(watch);

  function watch(form) {
    const sum = form.querySelector('[data-sum]');
    const products = [...form.querySelectorAll('[data-product]')];
    if (!sum) {
      return;
    }
    form.querySelectorAll('.rf-unscripted').forEach((part) => { part.hidden = true; });
    form.addEventListener('input', compute);
    /* Whoever comes back finds what was typed before, and the sums of the page as it was sent. */
    window.addEventListener('pageshow', compute);

    function compute() {
      const amounts = products.map(amountOf);
      amounts.forEach((cents, i) => write(products[i], cents));
      write(sum, amounts.includes(null) ? null : amounts.reduce((one, other) => one + other, 0));
    }
  }

  /* In cents; null where no number stands that may be asked for. */
  function amountOf(product) {
    const typed = document.getElementById(product.dataset.product).value;
    if (typed.trim() === '') {
      return 0;
    }
    const number = NUMBER.test(typed) ? Number(typed) : Infinity;
    return number > Number(product.dataset.most) ? null : number * Number(product.dataset.unitCents);
  }

  function write(part, cents) {
    const text = cents === null ? UNKNOWN : money(cents);
    /* The same words again would be read out again. */
    if (part.textContent !== text) {
      part.textContent = text;
    }
  }

  /* As Formats.money writes it. */
  function money(cents) {
    const rest = String(cents % 100).padStart(2, '0');
    const units = String(Math.floor(cents / 100))
        .replace(/\B(?=(\d{3})+$)/g, ENGLISH ? ',' : '.');
    return ENGLISH ? '€' + units + '.' + rest : units + ',' + rest + '\u00a0€';
  }
})();
