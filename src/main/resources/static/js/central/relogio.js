// A deadline that counts down: its state came with the page; from then on it goes by the time that passes here, not by
// the browser's own clock, which may be wrong.
const ROTULOS = {
  NO_PRAZO: 'No prazo',
  ATENCAO: 'Atenção',
  EXPIRADO: 'Expirado',
  CUMPRIDO: 'Cumprido',
  CUMPRIDO_EM_ATRASO: 'Cumprido em atraso'
};
const MINUTO = 60000;

function porExtenso(ms) {
  const minutos = Math.floor(Math.abs(ms) / MINUTO);
  const dias = Math.floor(minutos / 1440);
  const horas = Math.floor(minutos / 60) % 24;
  if (dias) return dias + ' d' + (horas ? ' ' + horas + ' h' : '');
  if (horas) return horas + ' h' + (minutos % 60 ? ' ' + (minutos % 60) + ' min' : '');
  return minutos ? minutos + ' min' : 'menos de 1 min';
}

class CentralRelogio extends HTMLElement {
  connectedCallback() {
    this.atraso = Date.parse(this.getAttribute('agora')) - Date.now();
    this.bater();
    if (!/^CUMPRIDO/.test(this.getAttribute('estado'))) this.tique = setInterval(() => this.bater(), MINUTO / 2);
  }

  disconnectedCallback() {
    clearInterval(this.tique);
  }

  bater() {
    const dado = this.getAttribute('estado');
    const agora = Date.now() + this.atraso;
    const falta = Date.parse(this.getAttribute('vence')) - agora;
    const emAtencao = agora >= Date.parse(this.getAttribute('atencao'));
    const estado = /^CUMPRIDO/.test(dado) ? dado : falta < 0 ? 'EXPIRADO' : emAtencao ? 'ATENCAO' : 'NO_PRAZO';
    Object.keys(ROTULOS).forEach(um => this.classList.toggle(um, um === estado));
    this.textContent =
      ROTULOS[estado] +
      (/^CUMPRIDO/.test(estado)
        ? ''
        : falta < 0
          ? ' · venceu há ' + porExtenso(falta)
          : ' · vence em ' + porExtenso(falta));
  }
}

customElements.define('central-relogio', CentralRelogio);
