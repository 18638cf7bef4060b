// There is one login for everything: where a web app of the engine would show its own, go to the application's page, and in
// those in which one works come back afterwards to where the work was. Leaving on purpose forgets what was typed.
import './conta.js';
import { esquecerRascunhos } from './rascunho.js';
import { ENTRADA, esquecerAVolta, lembrarDeVoltar, noLogin, tomarAVolta } from './servidor.js';

const VOLTA_SE = /\/app\/(tasklist|cockpit)\//.test(window.location.pathname);
const SAIU = 'central.saiu';
const ULTIMA = 'central.ultima';

const olhar = () => {
  if (!noLogin()) {
    if (VOLTA_SE) window.sessionStorage.setItem(ULTIMA, window.location.hash);
    return;
  }
  const saiu = window.sessionStorage.getItem(SAIU);
  window.sessionStorage.removeItem(SAIU);
  if (!saiu && VOLTA_SE) lembrarDeVoltar(window.sessionStorage.getItem(ULTIMA) || '');
  window.location.replace(saiu ? '/login?saiu' : ENTRADA);
};

document.addEventListener(
  'click',
  evento => {
    if (evento.target.closest && evento.target.closest('.logout')) {
      window.sessionStorage.setItem(SAIU, '1');
      esquecerAVolta();
      esquecerRascunhos();
    }
  },
  true
);

const volta = VOLTA_SE && !noLogin() && tomarAVolta();
if (volta) window.location.hash = volta;
window.addEventListener('hashchange', olhar);
olhar();

export default [];
