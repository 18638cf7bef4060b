// What managers see inside Cockpit: the section of the dashboard, the pages, the numbers on the diagrams, the tab of an
// instance. Offered to whoever may see the indicators; an address that is forced is answered with the refusal.
// What each of them needs comes when it is looked at: the web app waits but a few seconds for its plugins.
import { criar } from '../central/nos.js';
import { pedir } from '../central/servidor.js';

const ninguem = {
  verIndicadores: false,
  cadastrarAusencias: false,
  cadastros: false,
  publicarModelos: false,
  noMotor: []
};
const eu = await pedir('/cockpit/eu').catch(() => ninguem);

// The style sheet hides Cockpit's own buttons from everybody; who may use them gets them back.
eu.noMotor.forEach(acao => document.documentElement.classList.add('central-pode-' + acao));

async function pagina(src, classe = 'central-rota') {
  await import('./estilo.js');
  return criar('central-pagina', classe, '', { src });
}

/** A browser may keep for good that a script did not come: asking again is loading the whole anew, at the same address. */
async function mostrar(onde, montar, classe = 'central-rota') {
  try {
    onde.replaceChildren(await montar());
  } catch {
    const aviso = criar('p', classe + ' central-sem-pagina', 'A página não pôde ser carregada. ', { role: 'alert' });
    const outraVez = criar('button', '', 'Tentar de novo');
    outraVez.onclick = () => window.location.reload();
    aviso.append(outraVez);
    onde.replaceChildren(aviso);
  }
}

function rota(id, path, montar) {
  return {
    id: 'central-' + id,
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: { path, label: id },
    render: onde => mostrar(onde, montar)
  };
}

function entrada(id, hash, rotulo, priority) {
  return {
    id: 'central-entrada-' + id,
    pluginPoint: 'cockpit.navigation',
    priority,
    properties: { checkActive: endereco => endereco.includes(hash) },
    render: onde => onde.append(criar('a', '', rotulo, { href: hash }))
  };
}

/** Pages of their own, beside the web app. */
const ENDERECO_DOS_CADASTROS = '../../../../cadastros';

const rotas = [
  rota('prazos', '/prazos', async () => (await import('./prazos.js')).paginaDePrazos()),
  rota('ausencias', '/ausencias', () => pagina('/cockpit/ausencias')),
  rota('regras', '/regras', async () => (await import('./regras.js')).paginaDeRegras()),
  rota('modelos', '/modelos', async () => (await import('./modelos.js')).paginaDeModelos())
];

const gestao = [
  entrada('prazos', '#/prazos', 'Prazos', 1000),
  {
    id: 'central-painel',
    pluginPoint: 'cockpit.dashboard',
    priority: 1000,
    properties: { label: 'Prazos' },
    render: onde => mostrar(onde, async () => (await import('./painel.js')).criarPainel(), '')
  },
  {
    id: 'central-diagrama',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    priority: 0,
    render: async (desenho, { processDefinitionId }) =>
      (await import('./diagrama.js')).marcarDiagrama(desenho, processDefinitionId.split(':')[0])
  },
  {
    id: 'central-diagrama-da-instancia',
    pluginPoint: 'cockpit.processInstance.diagram.plugin',
    priority: 0,
    render: async (desenho, { processInstanceId }) => {
      const instancia = await pedir(
        '/camunda/api/engine/engine/default/process-instance/' + encodeURIComponent(processInstanceId)
      ).catch(() => null);
      if (instancia) {
        (await import('./diagrama.js')).marcarDiagrama(desenho, instancia.definitionKey, 'Em todas as instâncias:');
      }
    }
  },
  {
    id: 'central-prazos',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 1000,
    properties: { label: 'Prazos' },
    render: async (onde, { processInstanceId }) =>
      onde.append(await pagina('/cockpit/instancias/' + encodeURIComponent(processInstanceId), 'central-aba'))
  }
];

export default [
  ...rotas,
  ...(eu.verIndicadores ? gestao : []),
  ...(eu.cadastrarAusencias ? [entrada('ausencias', '#/ausencias', 'Ausências', 900)] : []),
  ...(eu.cadastros ? [entrada('cadastros', ENDERECO_DOS_CADASTROS, 'Cadastros', 800)] : []),
  ...(eu.publicarModelos
    ? [entrada('regras', '#/regras', 'Regras', 950), entrada('modelos', '#/modelos', 'Modelos', 940)]
    : [])
];
