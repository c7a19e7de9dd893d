// Small helps for every page; each works without the others, and the pages work without any of them.
(() => {
  'use strict';

  const isTyping = element => element.closest('input, textarea, select, [contenteditable]') !== null;

  // Keys: / goes to the search, j and k walk the rows of a table of work, Enter then follows the link in focus.
  const rowLinks = () => [...document.querySelectorAll('table.work tbody tr')].map(row => row.querySelector('a[href]')).filter(Boolean);

  function walkRows(step) {
    const links = rowLinks();
    const row = document.activeElement.closest('table.work tbody tr');
    const at = links.findIndex(link => link.closest('tr') === row);
    const next = links[at < 0 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1)];
    next?.focus();
  }

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      closeMenus(null);
    }
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isTyping(event.target)) {
      return;
    }
    if (event.key === '/') {
      const find = document.getElementById('find');
      find?.focus();
      find?.select();
    } else if (event.key === 'j' || event.key === 'k') {
      walkRows(event.key === 'j' ? 1 : -1);
    } else {
      return;
    }
    event.preventDefault();
  });

  function closeMenus(except) {
    for (const menu of document.querySelectorAll('details.menu[open]')) {
      if (menu !== except) {
        const hadFocus = menu.contains(document.activeElement);
        menu.open = false;
        if (hadFocus && except === null) {
          menu.querySelector('summary').focus();
        }
      }
    }
  }

  document.addEventListener('click', event => {
    closeMenus(event.target.closest('details.menu') ?? undefined);
    if (event.target.closest('[data-print]')) {
      window.print();
    }
  });

  // Forms: sent once, not left by mistake; data-ask="…": sent only when that is answered with yes.
  let unsaved = document.querySelector('main:has(.refusals) form[data-guard], form[data-unsaved=true]') !== null;
  document.addEventListener('input', event => {
    unsaved ||= event.target.closest('form[data-guard]') !== null;
  });
  window.addEventListener('beforeunload', event => {
    if (unsaved) {
      event.preventDefault();
    }
  });
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) {
      return;
    }
    const isRefused = form.ariaBusy === 'true' || (form.dataset.ask && !window.confirm(form.dataset.ask));
    if (isRefused) {
      event.preventDefault();
      return;
    }
    unsaved = false;
    form.ariaBusy = 'true';
    // After the browser has taken the pressed button's name and value into the submission.
    setTimeout(() => setButtons(form, true));
  });
  // A page brought back by the Back button is a page to work with again.
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[aria-busy]')) {
      form.ariaBusy = null;
      setButtons(form, false);
    }
  });

  function setButtons(form, busy) {
    for (const button of form.elements) {
      if (button.type === 'submit') {
        button.disabled = busy;
        button.ariaBusy = busy ? 'true' : null;
      }
    }
  }

  // A browser refuses a form for a field in a folded part without a word: unfold it.
  document.addEventListener('invalid', event => {
    for (let part = event.target.closest('details'); part; part = part.parentElement.closest('details')) {
      part.open = true;
    }
  }, true);

  // Textareas grow with what is written, and count it.
  function grow(area) {
    if (area.offsetParent === null) {
      return;
    }
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  }

  function count(area) {
    const most = Number(area.dataset.maxlength);
    const over = area.value.length - most;
    area.counter.textContent = over > 0 ? `超出 ${over} 个字` : `${area.value.length} / ${most}`;
    area.counter.classList.toggle('over', over > 0);
  }

  function setUpTextarea(area) {
    if (area.dataset.maxlength && !area.counter) {
      area.counter = Object.assign(document.createElement('div'), { className: 'counter' });
      area.after(area.counter);
    }
    const refresh = () => {
      grow(area);
      if (area.counter) {
        count(area);
      }
    };
    area.addEventListener('input', refresh);
    refresh();
  }

  // data-show-when="Input.Channel=OrdinaryMail,Fax": shown, and sent, only while the named field has one of the values.
  function showWhen(part) {
    const [name, values] = part.dataset.showWhen.split('=');
    const field = part.closest('form').elements.namedItem(name);
    const chosen = field instanceof RadioNodeList || field?.type !== 'checkbox' ? field?.value : String(field.checked);
    const shown = values.split(',').includes(chosen ?? '');
    part.hidden = !shown;
    part.disabled = !shown;
    for (const area of shown ? part.querySelectorAll('textarea') : []) {
      grow(area);
    }
  }

  function showAll(form) {
    form.querySelectorAll('[data-show-when]').forEach(showWhen);
  }

  // A file that would be refused for its size is named before it travels.
  function checkFiles(input) {
    const most = 50 * 1024 * 1024;
    const large = [...input.files].find(file => file.size > most);
    input.setCustomValidity(large ? `“${large.name}”超过了 50 MB，请压缩或者拆分后重新选择。` : '');
    input.reportValidity();
  }

  document.addEventListener('change', event => {
    if (event.target.type === 'file') {
      checkFiles(event.target);
    }
    if (event.target.form) {
      showAll(event.target.form);
    }
  });

  function setUp(root) {
    root.querySelectorAll('[data-show-when]').forEach(showWhen);
    root.querySelectorAll('textarea').forEach(setUpTextarea);
  }

  // What is wrong, in the order in which the page asks for it.
  function sortRefusals(list) {
    const field = item => document.querySelector(item.querySelector('a')?.hash || 'body');
    const isAfter = (a, b) => (a?.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1);
    list.append(...[...list.children].sort((a, b) => isAfter(field(a), field(b))));
  }

  // After rows came or went: the field to go on with.
  function focusOn(root) {
    const rows = root.matches?.('[data-focus-on]') ? root : root.querySelector('[data-focus-on]');
    const field = document.getElementById(rows?.dataset.focusOn);
    for (let part = field?.closest('details'); part; part = part.parentElement.closest('details')) {
      part.open = true;
    }
    field?.focus();
  }

  document.addEventListener('htmx:load', event => {
    setUp(event.detail.elt);
    focusOn(event.detail.elt);
  });
  setUp(document);
  document.querySelectorAll('.refusals ul').forEach(sortRefusals);
  document.querySelector('[data-focus]')?.focus();
  focusOn(document);
})();
