// There is one login for everything: where the web app would show its own, go to the application's page, and come back
// afterwards to where the work was. Leaving on purpose forgets what was typed.
import { esquecerRascunhos } from './rascunho.js';
import './conta.js';

const lembrar = (chave, valor) => window.sessionStorage.setItem(chave, valor);
const NO_LOGIN = /^#\/login(\?|$)/;

const olhar = () => {
  if (!NO_LOGIN.test(window.location.hash)) {
    lembrar('central.ultima', window.location.hash);
    return;
  }
  const saiu = window.sessionStorage.getItem('central.saiu');
  window.sessionStorage.removeItem('central.saiu');
  if (!saiu) lembrar('central.volta', window.sessionStorage.getItem('central.ultima') || '');
  window.location.replace('/login?' + (saiu ? 'saiu' : 'expirou'));
};

document.addEventListener('click', evento => {
  if (evento.target.closest && evento.target.closest('.logout')) {
    lembrar('central.saiu', '1');
    window.sessionStorage.removeItem('central.volta');
    esquecerRascunhos();
  }
}, true);

const volta = window.sessionStorage.getItem('central.volta');
if (volta && !NO_LOGIN.test(window.location.hash)) {
  window.sessionStorage.removeItem('central.volta');
  window.location.hash = volta;
}
window.addEventListener('hashchange', olhar);
olhar();
