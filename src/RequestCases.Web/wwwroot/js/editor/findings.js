// 检查结果: each finding beside the picture and lit on it; choosing one shows its way step by step.
import { make } from '../diagram-picture.js';
import { player } from '../diagram-player.js';

export class Findings {
  constructor(host, picture, catalogue, choose) {
    Object.assign(this, { host, picture, catalogue, choose, list: host.querySelector('div') });
  }

  show(findings) {
    this.#close();
    this.picture.unmark('is-fault');
    this.host.hidden = false;
    findings.forEach(finding => this.picture.mark(finding.elementIds, 'is-fault'));
    this.list.replaceChildren(findings.length === 0
      ? make('p', {}, make('span', { className: 'note good', textContent: '没有发现问题' }))
      : make('ol', { className: 'findings' }, ...findings.map(finding => make('li', {}, this.#choice(finding)))));
  }

  #choice(finding) {
    const choice = make('button', { type: 'button', className: 'finding' }, finding.message);
    if (finding.article) {
      choice.append(make('span', { className: 'sub', textContent: ` ${finding.article}` }));
    }
    choice.setAttribute('aria-pressed', 'false');
    choice.addEventListener('click', () => this.#choose(finding, choice));
    return choice;
  }

  #choose(finding, choice) {
    const again = this.chosen === choice;
    this.#close();
    if (again) {
      return;
    }
    this.chosen = choice;
    choice.setAttribute('aria-pressed', 'true');
    this.choose?.(finding.elementIds[0]);
    this.picture.mark(finding.elementIds, 'is-chosen-fault');
    this.picture.centre(finding.elementIds.slice(0, 1));
    if (finding.path) {
      this.player = player(this.picture, this.#steps(finding.path), '例子');
      choice.after(this.player);
      this.player.play();
    }
  }

  #close() {
    this.player?.close();
    this.chosen?.setAttribute('aria-pressed', 'false');
    this.picture.unmark('is-chosen-fault');
    [this.player, this.chosen] = [null, null];
  }

  #steps({ steps, passed }) {
    return passed.map((ids, index) => ({ passed: ids, text: index === 0 ? '开始' : this.#told(steps[index - 1]) }));
  }

  #told({ complete, outcome, message, timer }) {
    if (message) {
      return `消息：${this.catalogue.messages.find(m => m.value === message)?.name ?? message}`;
    }
    if (timer) {
      return `到时：${this.picture.nameOf(timer)}`;
    }
    const all = this.catalogue.activities.flatMap(a => a.outcomes);
    return `${this.picture.nameOf(complete)}${outcome ? `：${all.find(o => o.value === outcome)?.name ?? outcome}` : ''}`;
  }
}
