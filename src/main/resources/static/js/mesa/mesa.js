// The desk inside Tasklist: its routes, its entries in the bar, its keys.
import { criar } from '../central/nos.js';
import { ligarCondicoes } from '../central/condicoes.js';
import { ligarGrupos } from '../central/grupos.js';
import { aoCriar, avisar } from '../central/pagina.js';
import { SEM_REDE, enviar } from '../central/servidor.js';
import { ligarRegistro } from './registro.js';
import { saberQuem } from './acoes.js';
import { ligarPaleta } from './paleta.js';
import { ligarTeclas } from './teclas.js';
import { ligarTrabalho } from './trabalho.js';

const POR_VENCIMENTO = 'sorting=' + encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
const ENTRADAS = [
  ['#/central', 'Início'],
  ['#/?' + POR_VENCIMENTO, 'Filas'],
  ['#/atendimento/novo', 'Novo atendimento', 'atende'],
  ['#/localizar', 'Localizar'],
  ['#/localizar?quadro=EM_ABERTO&tipoCliente=PRESTADOR', 'Prestadores', 'atende']
];

// The desk's home is home; in the web app's own list what is due first comes first.
function noLugar() {
  const hash = window.location.hash;
  if (/^(#\/?)?$/.test(hash)) window.history.replaceState(null, '', '#/central');
  else if (/^#\/?\?task=[^&]*$/.test(hash)) window.history.replaceState(null, '', hash + '&' + POR_VENCIMENTO);
}

noLugar();

/** A page at an address; what comes after the path's question mark goes along. */
function rota(id, path, src) {
  return {
    id: 'central-' + id,
    pluginPoint: 'tasklist.route',
    priority: 0,
    properties: { path, label: id },
    render: onde => {
      const [caminho, busca] = window.location.hash.slice(1).split('?');
      onde.append(criar('central-pagina', 'central-rota', '', { src: src(caminho) + (busca ? '?' + busca : '') }));
    }
  };
}

/** Not crypto.randomUUID: a plain http address inside the house lacks it. */
const umaChave = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map(um => um.toString(16).padStart(2, '0')).join('');

let abrindo = false;

/** The protocol comes first: the call is opened before anything is known, once even if the network makes it be asked twice. */
async function abrirAtendimento(onde) {
  if (abrindo) return;
  abrindo = true;
  const chave = window.sessionStorage.getItem('central.abertura') || umaChave();
  window.sessionStorage.setItem('central.abertura', chave);
  try {
    const { protocolo } = await enviar(
      '/api/atendimentos',
      { origem: 'TELEFONE' },
      { headers: { 'Idempotency-Key': chave }, volta: '#/atendimento/novo' }
    );
    window.sessionStorage.removeItem('central.abertura');
    window.location.replace('#/atendimento/' + protocolo);
  } catch (falha) {
    avisar(falha.semRede ? SEM_REDE : falha.message, 'alert');
    const tentar = criar('button', 'btn btn-primary central-tentar', 'Tentar abrir de novo', { type: 'button' });
    tentar.addEventListener('click', () => {
      tentar.remove();
      abrirAtendimento(onde);
    });
    onde.append(tentar);
    tentar.focus();
  } finally {
    abrindo = false;
  }
}

function entradas(onde) {
  const lista = criar('span', 'central-entradas');
  ENTRADAS.forEach(([hash, rotulo, exige]) => {
    const entrada = criar('a', '', rotulo, { href: hash });
    if (exige) {
      entrada.hidden = true;
      saberQuem().then(eu => {
        if (eu[exige]) entrada.hidden = false;
        else entrada.remove();
      });
    }
    lista.append(entrada);
  });
  onde.append(lista);
}

aoCriar(ligarRegistro);
aoCriar(ligarCondicoes);
aoCriar(ligarGrupos);
aoCriar(ligarTrabalho);
ligarTeclas();
ligarPaleta();

export default [
  rota('inicio', '/central', () => '/tasklist/central'),
  rota('localizar', '/localizar', () => '/tasklist/localizar'),
  {
    id: 'central-novo',
    pluginPoint: 'tasklist.route',
    priority: 0,
    properties: { path: '/atendimento/novo', label: 'Novo atendimento' },
    render: abrirAtendimento
  },
  rota(
    'atendimento',
    '/atendimento/:protocolo',
    caminho => '/tasklist/atendimentos/' + encodeURIComponent(caminho.split('/').pop())
  ),
  rota('tarefa', '/tarefa/:tarefa', caminho => '/tasklist/tarefas/' + encodeURIComponent(caminho.split('/').pop())),
  {
    id: 'central-entradas',
    pluginPoint: 'tasklist.navbar.action',
    priority: 1000,
    render: entradas
  }
];
