import '../../../../js/central/paciencia.js';

export default {
  app: { name: 'Gestão', vendor: 'Central de Atendimento ·' },
  locales: { availableLocales: ['pt-BR', 'en'], fallbackLocale: 'pt-BR' },
  dateFormat: { normal: 'DD/MM/YYYY HH:mm', long: 'LLLL' },
  customScripts: ['../../../js/central/sessao.js', '../../../js/gestao/gestao.js'],
  disableWelcomeMessage: true
};
