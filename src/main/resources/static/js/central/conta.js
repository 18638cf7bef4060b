// In the menu under the user's name of each of the engine's web apps: the way to the page of one's own password.
import { criar } from './nos.js';

const MENU = '.account .dropdown-menu';

function entrar() {
  const sair = document.querySelector(MENU + ' > .logout');
  if (!sair || document.querySelector(MENU + ' > .central-senha')) return;
  const item = criar('li', 'central-senha');
  item.append(criar('a', '', 'Trocar a senha', { href: '/senha' }));
  sair.before(item);
}

// The web app draws its bar when it knows who is there, and again when somebody else is.
new MutationObserver(entrar).observe(document.documentElement, { childList: true, subtree: true });
entrar();
