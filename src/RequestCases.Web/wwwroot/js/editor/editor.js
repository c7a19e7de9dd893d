// 修改流程: the modeler with the office's own words. The page sends nothing but the draft.
import { Picture, controls, readText } from '../diagram-picture.js';
import { Definition, outcomeExtension } from './definition.js';
import { Findings } from './findings.js';
import { Panel } from './panel.js';
import { supported } from './supported.js';
import { translate } from './words.js';

const lost = '没有保存：与系统的连接断了，或者登录已过期。请在另一个窗口重新登录后再保存；您的修改还在。';

const at = id => document.getElementById(id);
const host = at('editor');
const told = at('told');

function say(text, isBad = false) {
  told.textContent = text;
  told.classList.toggle('is-bad', isBad);
}

const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');

/** The draft on the server and what differs from it here. */
class Draft {
  constructor(modeler) {
    this.modeler = modeler;
    this.stack = modeler.get('commandStack');
    this.revision = Number(host.dataset.revision);
    this.saved = this.#place();
  }

  #place() {
    return this.stack._stackIdx;
  }

  get isChanged() {
    return this.#place() !== this.saved;
  }

  /** Saves and gives back what the checker says; throws an Error with what to tell. */
  async save() {
    const { xml } = await this.modeler.saveXML({ format: true });
    const place = this.#place();
    // A save whose answer was lost may have arrived: it is sent once more as it was, so that its revision is known.
    if (this.unanswered && this.unanswered.xml !== xml) {
      await this.#send(this.unanswered);
    }
    const content = await this.#send(this.unanswered ?? { xml, revision: this.revision, key: newKey() });
    this.saved = place;
    return content.findings;
  }

  async #send(submission) {
    this.unanswered = submission;
    const answer = await fetch(host.dataset.save, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', RequestVerificationToken: at('discard').elements.__RequestVerificationToken.value },
      body: JSON.stringify(submission),
    }).catch(() => null);
    const isAnswer = answer?.headers.get('Content-Type')?.includes('json') && !answer.redirected;
    if (!isAnswer) {
      throw new Error(lost);
    }
    this.unanswered = null;
    const content = await answer.json();
    if (!answer.ok) {
      throw new Error(content.message);
    }
    this.revision = content.revision;
    at('discard').elements.Version.value = content.revision;
    return content;
  }

  async check() {
    if (this.isChanged || !host.dataset.findings) {
      return this.save();
    }
    return JSON.parse(await readText(host.dataset.findings));
  }

  discard() {
    this.saved = this.#place();
  }
}

function shows(draft) {
  at('draft-state').textContent = draft.isChanged ? '有修改没有保存' : draft.revision > 0 ? `草稿，保存过 ${draft.revision} 次` : '与现行版本相同';
  at('draft-state').classList.toggle('w', draft.isChanged);
  at('publish').hidden = draft.isChanged || draft.revision === 0;
  at('discard').querySelector('button').disabled = draft.revision === 0 && !draft.isChanged;
}

function commands(draft, findings) {
  let busy = false;
  const run = async act => {
    if (busy) {
      return;
    }
    busy = true;
    try {
      await act();
    } catch (failure) {
      say(failure.message || lost, true);
    } finally {
      busy = false;
      shows(draft);
    }
  };
  const tell = (found, done) => {
    findings.show(found);
    say(found.length === 0 ? `${done}检查没有发现问题。` : `${done}检查发现 ${found.length} 个问题，改正后才能发布。`, found.length > 0);
  };
  const save = () => run(async () => {
    const found = await draft.save();
    host.dataset.findings = `${host.dataset.save}/findings`;
    tell(found, '草稿已保存。');
  });
  at('save').addEventListener('click', save);
  at('check').addEventListener('click', () => run(async () => tell(await draft.check(), '')));
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      // A field that is being typed in tells its change when it is left.
      const field = document.activeElement;
      field.blur();
      field.focus();
      save();
    }
  });
  at('discard').addEventListener('submit', event => {
    if (!window.confirm('放弃后，草稿和没有保存的修改都不能恢复。现行流程不受影响。要放弃吗？')) {
      event.preventDefault();
      return;
    }
    draft.discard();
    if (draft.revision === 0) {
      event.preventDefault();
      window.location.reload();
    }
  });
  window.addEventListener('beforeunload', event => {
    if (draft.isChanged) {
      event.preventDefault();
    }
  });
}

async function open() {
  const catalogue = JSON.parse(host.dataset.catalogue);
  const xml = await readText(host.dataset.definition);
  const modeler = new window.BpmnJS({
    container: at('canvas'),
    moddleExtensions: { vw: outcomeExtension },
    additionalModules: [{ translate: ['value', translate] }, supported],
  });
  await modeler.importXML(xml);
  const picture = new Picture(modeler);
  const drawing = at('canvas').querySelector('svg');
  drawing.setAttribute('role', 'application');
  drawing.setAttribute('aria-label', '流程图。元素也可以在右边的“元素”里选择和修改。');
  at('canvas').append(controls(at('canvas'), picture, []));
  picture.begin();
  const panel = new Panel(at('panel'), modeler, new Definition(modeler), picture, catalogue);
  const findings = new Findings(at('findings'), picture, catalogue, id => panel.choose(id));
  const draft = new Draft(modeler);
  modeler.on('commandStack.changed', () => shows(draft));
  commands(draft, findings);
  at('save').disabled = false;
  at('check').disabled = false;
  const faults = host.dataset.findings ? JSON.parse(await readText(host.dataset.findings)) : [];
  if (faults.length > 0) {
    findings.show(faults);
    say(`检查发现 ${faults.length} 个问题，改正后才能发布。`, true);
  }
  const asked = new URLSearchParams(window.location.search).get('element');
  if (asked) {
    panel.choose(asked);
  }
  host.dataset.drawn = 'true';
}

open().catch(failure => {
  console.warn(failure);
  at('panel').replaceChildren();
  say('流程图没有画出来。草稿还在，请刷新页面；仍不行的，请导出后在别的 BPMN 工具里修改。', true);
});
