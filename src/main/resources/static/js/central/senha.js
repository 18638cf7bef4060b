// The page of one's own password, without losing what was typed when it is refused.
import { SEM_REDE, mandar, semSessao } from './servidor.js';

const form = document.querySelector('#senha');

function dizer(campo, texto) {
  const lugar = document.getElementById('erro-' + campo);
  lugar.textContent = texto;
  lugar.hidden = !texto;
  const no = document.getElementById(campo);
  if (!no) return;
  if (texto) no.setAttribute('aria-invalid', 'true');
  else no.removeAttribute('aria-invalid');
}

async function enviar() {
  const resposta = await mandar(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
  if (resposta.ok) {
    window.location.replace(resposta.url);
  } else if (semSessao(resposta)) {
    dizer('geral', 'Sua sessão terminou. Entre de novo em outra aba e volte aqui: o que você digitou continua.');
  } else if (resposta.status === 422) {
    const pagina = new DOMParser().parseFromString(await resposta.text(), 'text/html');
    ['atual', 'nova', 'repetida'].forEach(campo =>
      dizer(campo, pagina.getElementById('erro-' + campo).textContent.trim())
    );
    form.querySelector('[aria-invalid]').focus();
  } else {
    dizer('geral', 'Não foi possível trocar a senha. Tente de novo.');
  }
}

if (form) {
  form.addEventListener('submit', async evento => {
    evento.preventDefault();
    const botao = form.querySelector('button');
    botao.disabled = true;
    dizer('geral', '');
    try {
      await enviar();
    } catch {
      dizer('geral', SEM_REDE + ' O que você digitou continua aqui. Tente de novo.');
    } finally {
      botao.disabled = false;
    }
  });
}
