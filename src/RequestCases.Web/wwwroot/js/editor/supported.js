// The modeler offers only what the office's procedures can be made of.
import { kinds } from './words.js';

const tools = ['hand-tool', 'lasso-tool', 'space-tool', 'global-connect-tool', 'tool-separator'];
const shapes = ['create.start-event', 'create.intermediate-event', 'create.end-event', 'create.exclusive-gateway', 'create.subprocess-expanded'];
const around = [
  'append.end-event', 'append.gateway', 'append.intermediate-event', 'append.receive-task', 'append.message-intermediate-event',
  'append.timer-intermediate-event', 'connect', 'replace', 'delete', 'lane-insert-above', 'lane-insert-below', 'lane-divide-two', 'lane-divide-three',
];
const low = 500;
const first = 1500 + 1;

const only = (entries, names) => Object.fromEntries(names.filter(name => entries[name]).map(name => [name, entries[name]]));

function Supported(palette, contextPad, popupMenu, create, elementFactory, autoPlace, eventBus, canvas, translate) {
  const shape = type => elementFactory.createShape({ type });

  const starter = (type, className, title) => {
    const begin = event => create.start(event, shape(type));
    return { group: 'activity', className, title, action: { dragstart: begin, click: begin } };
  };

  palette.registerProvider(low, {
    getPaletteEntries: () => entries => ({
      ...only(entries, tools),
      ...only(entries, shapes),
      'create.user-task': starter('bpmn:UserTask', 'bpmn-icon-user-task', translate('User task')),
      'create.service-task': starter('bpmn:ServiceTask', 'bpmn-icon-service-task', translate('Service task')),
    }),
  });

  contextPad.registerProvider(low, {
    getContextPadEntries: element => entries => {
      const kept = only(entries, around);
      if (entries['append.append-task']) {
        const drag = event => create.start(event, shape('bpmn:UserTask'), { source: element });
        kept['append.user-task'] = {
          ...entries['append.append-task'],
          className: 'bpmn-icon-user-task',
          title: translate('Append task'),
          action: { dragstart: drag, click: () => autoPlace.append(element, shape('bpmn:UserTask')) },
        };
      }
      return kept;
    },
    getMultiElementContextPadEntries: () => entries => only(entries, ['delete']),
  });

  const known = new Set(Object.values(kinds));
  popupMenu.registerProvider('bpmn-replace', low, {
    getPopupMenuEntries: () => entries => Object.fromEntries(Object.entries(entries).filter(([, entry]) => known.has(entry.label))),
    getPopupMenuHeaderEntries: () => () => ({}),
  });

  // Lanes without a pool around them: what is put on a lane belongs to the process.
  const toProcess = ({ context }) => {
    if (context.parent?.type === 'bpmn:Lane' && context.shape.type !== 'bpmn:Lane') {
      context.parent = outermost(context.parent);
    }
  };
  const outermost = lane => {
    let at = lane;
    while (at.type === 'bpmn:Lane' && at.parent) {
      at = at.parent;
    }
    return at ?? canvas.getRootElement();
  };
  eventBus.on('commandStack.shape.create.preExecute', first, toProcess);
}

Supported.$inject = ['palette', 'contextPad', 'popupMenu', 'create', 'elementFactory', 'autoPlace', 'eventBus', 'canvas', 'translate'];

export const supported = { __init__: ['supported'], supported: ['type', Supported] };
