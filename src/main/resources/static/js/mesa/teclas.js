// The keys of the desk at work: they hold everywhere, also while one types; the footer and the context menu show those that
// have a use on the page.
import { criar, emTexto } from '../central/nos.js';
import { comTecla, mostrarTeclasNosBotoes, saberQuem } from './acoes.js';
import { NUNCA_DO_NAVEGADOR, TECLAS, nomeDa } from './mapa.js';

const CONHECIDAS = new Set(TECLAS.map(uma => uma.tecla));

function teclado(evento) {
  const tecla = nomeDa(evento);
  if (!CONHECIDAS.has(tecla)) return;
  if (document.querySelector('dialog.central-janela[open]')) {
    evento.preventDefault();
    return;
  }
  const acao = comTecla().find(uma => uma.tecla === tecla);
  if (!acao && !NUNCA_DO_NAVEGADOR.has(tecla)) return;
  evento.preventDefault();
  evento.stopPropagation();
  if (acao && !evento.repeat) acao.fazer();
}

function botao({ tecla, rotulo, fazer }, papel) {
  const novo = criar('button', '', '', { type: 'button', ...(papel ? { role: papel } : {}) });
  novo.append(criar('kbd', '', tecla), ' ' + rotulo);
  novo.addEventListener('click', () => {
    fecharMenu();
    fazer();
  });
  return novo;
}

const rodape = criar('nav', 'central-rodape', '', { 'aria-label': 'Teclas de atalho' });

function desenhar() {
  rodape.replaceChildren(
    ...comTecla()
      .filter(uma => !uma.discreta)
      .map(uma => botao(uma))
  );
  mostrarTeclasNosBotoes();
}

let menu = null;
let antes = null;

function fecharMenu() {
  if (!menu) return;
  menu.remove();
  menu = null;
  if (antes && antes.isConnected) antes.focus();
}

/** In a text or over a selection the browser's own menu comes: cut, copy and paste are there. */
function abrirMenu(evento) {
  const alvo = evento.composedPath()[0];
  if (!alvo.getRootNode || !(alvo.getRootNode().host && alvo.getRootNode().host.matches('central-pagina'))) return;
  if (emTexto(alvo) || alvo.closest('a') || String(window.getSelection())) return;
  evento.preventDefault();
  fecharMenu();
  antes = alvo;
  menu = criar('div', 'central-menu', '', { role: 'menu' });
  menu.append(...comTecla().map(uma => botao(uma, 'menuitem')));
  document.body.append(menu);
  menu.style.left = Math.min(evento.clientX, window.innerWidth - menu.offsetWidth - 8) + 'px';
  menu.style.top = Math.max(0, Math.min(evento.clientY, window.innerHeight - menu.offsetHeight - 8)) + 'px';
  menu.firstElementChild.focus();
}

function noMenu(evento) {
  if (!menu) return;
  const itens = [...menu.children];
  const agora = itens.indexOf(document.activeElement);
  const passo = { ArrowDown: 1, ArrowUp: -1 }[evento.key];
  if (evento.key === 'Escape' || evento.key === 'Tab') {
    evento.preventDefault();
    fecharMenu();
  } else if (passo) {
    evento.preventDefault();
    itens[(agora + passo + itens.length) % itens.length].focus();
  }
}

export function ligarTeclas() {
  document.body.append(rodape);
  window.addEventListener('keydown', noMenu, true);
  window.addEventListener('keydown', teclado, true);
  window.addEventListener('contextmenu', abrirMenu);
  window.addEventListener('pointerdown', evento => {
    if (menu && !menu.contains(evento.target)) fecharMenu();
  });
  window.addEventListener('central:montada', desenhar);
  window.addEventListener('hashchange', () => setTimeout(desenhar));
  desenhar();
  saberQuem().then(desenhar);
}
