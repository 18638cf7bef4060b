import '/js/central/conta.js';

// There is one login for everything: where the web app would show its own, go to the application's page.
const paraOLogin = () => {
  if (/^#\/login(\?|$)/.test(window.location.hash)) {
    const saiu = window.sessionStorage.getItem('central.saiu');
    window.sessionStorage.removeItem('central.saiu');
    window.location.replace('/login?' + (saiu ? 'saiu' : 'expirou'));
  }
};
document.addEventListener('click', evento => {
  if (evento.target.closest && evento.target.closest('.logout')) {
    window.sessionStorage.setItem('central.saiu', '1');
  }
}, true);
window.addEventListener('hashchange', paraOLogin);
paraOLogin();

export default [];
