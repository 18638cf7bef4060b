import '../../../../js/central/paciencia.js';

export default {
  app: { name: 'Tarefas', vendor: 'Central de Atendimento ·' },
  locales: { availableLocales: ['pt-BR', 'en'], fallbackLocale: 'pt-BR' },
  dateFormat: { normal: 'DD/MM/YYYY HH:mm', long: 'LLLL' },
  customScripts: [
    '../../../js/central/sessao.js',
    'scripts/central/mesa.js',
    'scripts/central/listas.js',
    'scripts/central/cartoes.js',
    'scripts/central/chamadas.js'
  ],
  disableWelcomeMessage: true,
  // The desk's keys are in central/mapa.js; the stock ones would shadow them.
  shortcuts: {}
};
