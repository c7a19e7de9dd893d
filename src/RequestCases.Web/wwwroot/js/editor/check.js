// 检查流程: the findings beside the picture and lit on it. Without a picture the words stay.
import { Picture, controls, readText } from '../diagram-picture.js';
import { Findings } from './findings.js';

const host = document.getElementById('check');
const canvas = document.getElementById('canvas');

async function open() {
  const findings = JSON.parse(host.dataset.findings);
  const viewer = new window.BpmnJS({ container: canvas });
  await viewer.importXML(await readText(host.dataset.definition));
  const picture = new Picture(viewer);
  const drawing = canvas.querySelector('svg');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.removeAttribute('tabindex');
  canvas.setAttribute('role', 'group');
  canvas.tabIndex = 0;
  const faults = picture.known(findings.flatMap(finding => finding.elementIds));
  canvas.append(controls(canvas, picture, []));
  new Findings(document.getElementById('findings'), picture, JSON.parse(host.dataset.catalogue)).show(findings);
  if (faults.length > 0) {
    picture.centre(faults.slice(0, 1));
  } else {
    picture.begin();
  }
  host.dataset.drawn = 'true';
}

open().catch(failure => {
  console.warn(failure);
  canvas.textContent = '流程图没有画出来，问题仍列在右边。';
});
