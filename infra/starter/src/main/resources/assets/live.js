/* Keeps the parts of a page up to date that say so with data-live; see Live.java. */
(() => {
  'use strict';

  const EVERY = 5000;
  const LONGEST_WAIT = 60000;
  const GIVE_UP_AFTER = 15 * 60 * 1000;
  /* Whoever may not ask any more must fetch the page, which shows the way. */
  const FINAL = [400, 401, 403, 404, 410];

  document.querySelectorAll('[data-live]').forEach(watch);

  function watch(part) {
    const status = document.getElementById(part.id + '-status');
    let wait = EVERY;
    let since = Date.now();
    let timer = 0;
    let over = false;

    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) {
        since = Date.now();
        wait = EVERY;
        later(0);
      }
    });
    later(EVERY);

    function later(millis) {
      clearTimeout(timer);
      if (!over && !document.hidden && Date.now() - since < GIVE_UP_AFTER) {
        timer = setTimeout(ask, millis);
      }
    }

    async function ask() {
      try {
        const answer = await fetch(part.dataset.live, {
          headers: {'Accept': 'text/plain', 'If-None-Match': '"' + part.dataset.liveVersion + '"'},
          cache: 'no-store',
          credentials: 'same-origin',
          redirect: 'error'
        });
        over = FINAL.includes(answer.status);
        if (answer.status === 200) {
          await renew();
        } else if (answer.status !== 304) {
          throw new Error(answer.status);
        }
        wait = EVERY;
      } catch (error) {
        wait = Math.min(wait * 2, LONGEST_WAIT);
      }
      later(wait);
    }

    async function renew() {
      const answer = await fetch(location.href, {
        headers: {'Accept': 'text/html'},
        cache: 'no-store',
        credentials: 'same-origin',
        redirect: 'error'
      });
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.getElementById(part.id);
      if (!fresh) {
        throw new Error('The page has no such part any more');
      }
      if (part.contains(document.activeElement)) {
        /* Replacing it would take the focus away from whoever is just there. */
        say(part.dataset.liveWaiting);
        await new Promise((done) => part.addEventListener('focusout', function left(event) {
          if (!part.contains(event.relatedTarget)) {
            part.removeEventListener('focusout', left);
            done();
          }
        }));
      }
      part.replaceChildren(...fresh.childNodes);
      part.dataset.liveVersion = fresh.dataset.liveVersion;
      say(part.dataset.liveSaid);
    }

    function say(text) {
      if (status && status.textContent !== text) {
        status.textContent = text;
      } else if (status) {
        /* The same words again are only read out if they are put in anew. */
        status.textContent = '';
        setTimeout(() => { status.textContent = text; }, 100);
      }
    }
  }
})();
