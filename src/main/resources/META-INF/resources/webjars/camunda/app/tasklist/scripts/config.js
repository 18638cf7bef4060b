import '../../../../js/central/paciencia.js';

export default {
  app: { name: 'Tarefas', vendor: 'Central de Atendimento ·' },
  locales: { availableLocales: ['pt-BR', 'en'], fallbackLocale: 'pt-BR' },
  dateFormat: { normal: 'DD/MM/YYYY HH:mm', long: 'LLLL' },
  customScripts: [
    '../../../js/central/sessao.js',
    '../../../js/mesa/mesa.js',
    '../../../js/mesa/listas.js',
    '../../../js/mesa/cartoes.js',
    '../../../js/mesa/chamadas.js'
  ],
  disableWelcomeMessage: true,
  // The desk's keys are in js/mesa/mapa.js; the stock ones would shadow them.
  shortcuts: {}
};
