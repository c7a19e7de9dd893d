// Selecting words of a passage opens its comment with the words quoted; 全部同意 chooses 同意 for every item.
(() => {
  'use strict';

  const mostQuoted = 200;

  document.addEventListener('mouseup', () => {
    const selection = document.getSelection();
    const text = selection.toString().trim();
    const passage = selection.anchorNode?.parentElement?.closest('.passage');
    if (!text || !passage || selection.focusNode?.parentElement?.closest('.passage') !== passage || selection.anchorNode.parentElement.closest('details')) {
      return;
    }
    const comment = passage.querySelector('details');
    comment.open = true;
    comment.querySelector('[data-quote]').value = text.slice(0, mostQuoted);
    comment.querySelector('textarea').focus();
  });

  const all = document.querySelector('[data-agree-all]');
  all?.addEventListener('change', () => {
    for (const agree of all.form.querySelectorAll('.sign-item input[type=radio][value=True]')) {
      agree.checked = all.checked;
    }
  });
  document.addEventListener('change', event => {
    if (all && event.target.matches('.sign-item input[type=radio][value=False]')) {
      all.checked = false;
    }
  });
})();
