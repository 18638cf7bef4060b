// The page of models: its versions, one of them with what runs in it, what differs between two, where time goes. What is written
// on a diagram is what the table beside it says, row by row: the table is the truth, for the keyboard and for who hears it.
import './estilo.js';
import { criar } from '../central/nos.js';
import { entrarDeNovo, mandar, semSessao } from '../central/servidor.js';
import { enderecoDe, irFiltrado } from './partes.js';

const FOLHA = new URL('../bpmn-js/assets/diagram-js.css', import.meta.url).pathname;
const LEGIVEL = { min: 0.9, max: 1.3 };
const ZOOM = { mais: 1.25, menos: 0.8 };
const SETAS = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
const COMO = { NOVO: 'modelo-NOVO', MUDOU: 'modelo-MUDOU', RETIRADO: 'modelo-RETIRADO' };
const COMO_NO_FLUXO = { NOVO: 'fluxo-NOVO', MUDOU: 'fluxo-MUDOU', RETIRADO: 'fluxo-RETIRADO' };
const FAIXAS = [null, 'calor-1', 'calor-2', 'calor-3', 'calor-4', 'calor-5'];

let biblioteca = null;

function visor() {
  biblioteca = biblioteca || import('../bpmn-js/bpmn-navigated-viewer.production.min.js');
  return biblioteca.then(modulo => modulo.default);
}

/** As the table says it; whoever hears the page has heard it there. */
function etiqueta({ marca, vencidas, elo, como }) {
  const nota = criar(elo ? 'a' : 'span', 'etiqueta-do-passo', '', { 'aria-hidden': 'true' });
  if (elo) {
    nota.href = elo;
    nota.tabIndex = -1;
  }
  if (como) nota.dataset.como = como;
  if (vencidas) nota.append(criar('span', 'EXPIRADO', vencidas));
  nota.append(criar('span', '', marca));
  return nota;
}

/** On a flow in the middle of it, on all else at its corner: what is written in it stays to be read. */
function lugar({ waypoints }) {
  if (!waypoints) return { top: 0, right: 0 };
  const [um, outro] = waypoints.slice(Math.floor(waypoints.length / 2) - 1);
  const em = eixo => (um[eixo] + outro[eixo]) / 2 - Math.min(...waypoints.map(ponto => ponto[eixo]));
  return { left: em('x'), top: em('y') };
}

/** What stands in it would be seen through its colour. */
const temDentro = ({ children }) => Boolean(children && children.length);

function marcar(desenho, linha) {
  const { elemento, como, faixa, marca } = linha.dataset;
  const achado = desenho.get('elementRegistry').get(elemento);
  if (!achado || !achado.parent) return;
  const fluxo = Boolean(achado.waypoints);
  const calor = temDentro(achado) ? null : FAIXAS[Number(faixa || 0)];
  const classe = como ? (fluxo ? COMO_NO_FLUXO : COMO)[como] : calor;
  if (classe) desenho.get('canvas').addMarker(elemento, classe);
  if (!marca) return;
  const html = criar('div', fluxo ? 'meio-do-fluxo' : 'canto-do-passo');
  html.append(etiqueta(linha.dataset));
  desenho.get('overlays').add(elemento, { position: lugar(achado), scale: LEGIVEL, html });
}

async function desenhar(figura, raiz) {
  const area = figura.querySelector('.desenho');
  const [Visor, resposta] = await Promise.all([visor(), mandar(figura.dataset.desenho)]);
  if (semSessao(resposta)) {
    entrarDeNovo();
    return;
  }
  if (!resposta.ok) throw new Error(String(resposta.status));
  const desenho = new Visor({ container: area, zoomScroll: { enabled: false } });
  await desenho.importXML(await resposta.text());
  const tela = desenho.get('canvas');
  let inteiro = true;
  const todo = () => tela.zoom('fit-viewport', 'auto');
  todo();
  new ResizeObserver(() => {
    tela.resized();
    if (inteiro && area.clientWidth > 0) todo();
  }).observe(area);
  raiz.querySelectorAll('#' + figura.dataset.linhas + ' [data-elemento]').forEach(linha => marcar(desenho, linha));
  figura.addEventListener('click', evento => {
    const botao = evento.target.closest('[data-zoom]');
    if (!botao) return;
    inteiro = botao.dataset.zoom === 'todo';
    if (inteiro) todo();
    else tela.zoom(tela.zoom() * ZOOM[botao.dataset.zoom]);
  });
  area.addEventListener('keydown', evento => {
    const seta = SETAS[evento.key];
    if (!seta) return;
    evento.preventDefault();
    tela.scroll({ dx: seta[0], dy: seta[1] });
  });
}

/** Without its diagram the page still says it all. */
function montada(pagina) {
  const raiz = pagina.shadowRoot;
  raiz.querySelectorAll('[data-desenho]').forEach(figura => {
    if (figura.dataset.desenhada) return;
    figura.dataset.desenhada = 'sim';
    desenhar(figura, raiz).catch(() => {
      figura.querySelector('.desenho').textContent = 'O diagrama não pôde ser desenhado. A tabela diz o mesmo.';
    });
  });
}

export function paginaDeModelos() {
  const pagina = criar('central-pagina', 'central-rota', '', { src: enderecoDe('modelos') });
  pagina.shadowRoot.append(criar('link', '', '', { rel: 'stylesheet', href: FOLHA }));
  pagina.addEventListener('central:montada', () => montada(pagina));
  pagina.shadowRoot.addEventListener('submit', irFiltrado('modelos'), true);
  return pagina;
}
