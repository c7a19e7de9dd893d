// Plays a way through a procedure step by step: each step lights its elements and flows one after the other and is told in words.
import { button, make } from './diagram-picture.js';

const pace = 450;
const pause = 900;
const still = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * @param picture The drawn procedure.
 * @param steps [{ text, passed: [id] }].
 * @param title What is played, for its heading.
 */
export function player(picture, steps, title) {
  let at = -1;
  let playing = false;
  let timer = 0;

  const told = make('span', { className: 'player-told' });
  told.setAttribute('role', 'status');
  const play = button('播放', `播放${title}`, () => (playing ? stop() : start()));
  const before = button('上一步', '上一步', () => { stop(); go(at - 1); });
  const after = button('下一步', '下一步', () => { stop(); go(at + 1); });
  const bar = make('div', { className: 'diagram-player no-print' }, make('b', { textContent: title }), play, before, after, told);
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', title);

  function label() {
    play.textContent = playing ? '暂停' : '播放';
    play.setAttribute('aria-label', `${playing ? '暂停' : '播放'}${title}`);
    before.disabled = at <= 0;
    after.disabled = at >= steps.length - 1;
    told.textContent = at < 0 ? `共 ${steps.length} 步` : `第 ${at + 1} 步，共 ${steps.length} 步：${steps[at].text}`;
  }

  function stop() {
    playing = false;
    clearTimeout(timer);
    label();
  }

  function start() {
    playing = true;
    go(at >= steps.length - 1 ? 0 : at + 1);
  }

  function light(ids) {
    picture.unmark('is-here');
    picture.mark(ids, 'is-here');
    picture.show(ids.at(-1));
  }

  function go(to) {
    clearTimeout(timer);
    at = Math.min(Math.max(to, 0), steps.length - 1);
    picture.unmark('is-way');
    steps.slice(0, at).forEach(step => picture.mark(step.passed, 'is-way'));
    label();
    const passed = picture.known(steps[at].passed);
    if (still() || !playing) {
      picture.mark(passed, 'is-way');
      light(passed);
      timer = playing ? setTimeout(next, pause + pace * 2) : 0;
    } else {
      walk(passed, 0);
    }
  }

  // One element or flow after the other, the eye follows.
  function walk(passed, index) {
    if (index >= passed.length) {
      timer = setTimeout(next, pause);
      return;
    }
    picture.mark([passed[index]], 'is-way');
    light([passed[index]]);
    timer = setTimeout(() => walk(passed, index + 1), pace);
  }

  function next() {
    if (at >= steps.length - 1) {
      stop();
    } else {
      go(at + 1);
    }
  }

  function close() {
    clearTimeout(timer);
    picture.unmark('is-way');
    picture.unmark('is-here');
    bar.remove();
  }

  bar.close = close;
  bar.play = start;
  label();
  return bar;
}
