-- A form may be demanded at every door, and may demand that the client's identity was confirmed.
alter table formulario add column exigido boolean default false not null;
alter table formulario add column identidade boolean default false not null;
update formulario set exigido = true where classificacao in
  ('contrato/cancelamento', 'remocao', 'prestador/pagamento/dados-bancarios', 'financeiro/vencimento/alterar');
update formulario set identidade = true where classificacao = 'contrato/cancelamento';

-- Fields of the product that took any text or number, where nobody changed them.
update formulario set campos = replace(campos,
  '"codigo":"competencia","rotulo":"Competência (mês/ano)","tipo":"TEXTO"',
  '"codigo":"competencia","rotulo":"Competência (mês/ano)","tipo":"COMPETENCIA"');
update formulario set campos = replace(campos,
  '"codigo":"valor","rotulo":"Valor","tipo":"NUMERO"',
  '"codigo":"valor","rotulo":"Valor","tipo":"NUMERO","minimo":"0.01","decimais":2');
update formulario set campos = replace(campos,
  '"codigo":"vencimento","rotulo":"Novo vencimento desejado","tipo":"DATA"',
  '"codigo":"vencimento","rotulo":"Novo vencimento desejado","tipo":"DATA","minimo":"hoje"');
update formulario set campos = replace(campos,
  '"codigo":"valor-cobrado","rotulo":"Valor cobrado","tipo":"NUMERO"',
  '"codigo":"valor-cobrado","rotulo":"Valor cobrado","tipo":"NUMERO","minimo":"0.01","decimais":2');
update formulario set campos = replace(campos,
  '"codigo":"valor-esperado","rotulo":"Valor esperado","tipo":"NUMERO"',
  '"codigo":"valor-esperado","rotulo":"Valor esperado","tipo":"NUMERO","minimo":"0.01","decimais":2');
update formulario set campos = replace(campos,
  '"codigo":"data-do-pagamento","rotulo":"Data do pagamento","tipo":"DATA"',
  '"codigo":"data-do-pagamento","rotulo":"Data do pagamento","tipo":"DATA","maximo":"hoje"');
update formulario set campos = replace(campos,
  '"codigo":"valor","rotulo":"Valor pago","tipo":"NUMERO"',
  '"codigo":"valor","rotulo":"Valor pago","tipo":"NUMERO","minimo":"0.01","decimais":2');
update formulario set campos = replace(campos,
  '"codigo":"data-do-procedimento","rotulo":"Data do procedimento","tipo":"DATA"',
  '"codigo":"data-do-procedimento","rotulo":"Data do procedimento","tipo":"DATA","maximo":"hoje"');
update formulario set campos = replace(campos,
  '"codigo":"valor","rotulo":"Valor cobrado","tipo":"NUMERO"',
  '"codigo":"valor","rotulo":"Valor cobrado","tipo":"NUMERO","minimo":"0.01","decimais":2');
update formulario set campos = replace(campos,
  '"codigo":"data","rotulo":"Data do depósito","tipo":"DATA"',
  '"codigo":"data","rotulo":"Data do depósito","tipo":"DATA","maximo":"hoje"');
update formulario set campos = replace(campos,
  '"codigo":"parcelas","rotulo":"Número de parcelas","tipo":"NUMERO"',
  '"codigo":"parcelas","rotulo":"Número de parcelas","tipo":"NUMERO","minimo":"1","maximo":"120","decimais":0');
update formulario set campos = replace(campos,
  '"codigo":"entrada","rotulo":"Valor de entrada","tipo":"NUMERO"',
  '"codigo":"entrada","rotulo":"Valor de entrada","tipo":"NUMERO","minimo":"0","decimais":2');
update formulario set campos = replace(campos,
  '"codigo":"telefone","rotulo":"Telefone para retorno","tipo":"TEXTO"',
  '"codigo":"telefone","rotulo":"Telefone para retorno","tipo":"TELEFONE"');
update formulario set campos = replace(campos,
  '"codigo":"telefone","rotulo":"Novo telefone com DDD","tipo":"TEXTO"',
  '"codigo":"telefone","rotulo":"Novo telefone com DDD","tipo":"TELEFONE"');
update formulario set campos = replace(campos,
  '"codigo":"nascimento","rotulo":"Data de nascimento","tipo":"DATA"',
  '"codigo":"nascimento","rotulo":"Data de nascimento","tipo":"DATA","maximo":"hoje"');
update formulario set campos = replace(campos,
  '"codigo":"data-aproximada","rotulo":"Data aproximada do envio","tipo":"DATA"',
  '"codigo":"data-aproximada","rotulo":"Data aproximada do envio","tipo":"DATA","maximo":"hoje"');
update formulario set campos = replace(campos,
  '"codigo":"data-do-pedido","rotulo":"Data do pedido médico","tipo":"DATA"',
  '"codigo":"data-do-pedido","rotulo":"Data do pedido médico","tipo":"DATA","maximo":"hoje"');
update formulario set campos = replace(campos,
  '"codigo":"sessoes","rotulo":"Sessões pedidas","tipo":"NUMERO"',
  '"codigo":"sessoes","rotulo":"Sessões pedidas","tipo":"NUMERO","minimo":"1","maximo":"999","decimais":0');
update formulario set campos = replace(campos,
  '"codigo":"quantidade","rotulo":"Quantidade","tipo":"NUMERO"',
  '"codigo":"quantidade","rotulo":"Quantidade","tipo":"NUMERO","minimo":"1","maximo":"999","decimais":0');
update formulario set campos = replace(campos,
  '"codigo":"data-da-primeira-tentativa","rotulo":"Primeira tentativa","tipo":"DATA"',
  '"codigo":"data-da-primeira-tentativa","rotulo":"Primeira tentativa","tipo":"DATA","maximo":"hoje"');
update formulario set campos = replace(campos,
  '"codigo":"data-do-atendimento","rotulo":"Data do atendimento","tipo":"DATA"',
  '"codigo":"data-do-atendimento","rotulo":"Data do atendimento","tipo":"DATA","maximo":"hoje"');
update formulario set campos = replace(campos,
  '"codigo":"documento-do-prestador","rotulo":"CPF ou CNPJ do prestador","tipo":"TEXTO"',
  '"codigo":"documento-do-prestador","rotulo":"CPF ou CNPJ do prestador","tipo":"DOCUMENTO"');
update formulario set campos = replace(campos,
  '"codigo":"valor","rotulo":"Valor orçado","tipo":"NUMERO"',
  '"codigo":"valor","rotulo":"Valor orçado","tipo":"NUMERO","minimo":"0.01","decimais":2');
update formulario set campos = replace(campos,
  '"codigo":"telefone","rotulo":"Telefone com DDD","tipo":"TEXTO"',
  '"codigo":"telefone","rotulo":"Telefone com DDD","tipo":"TELEFONE"');
update formulario set campos = replace(campos,
  '"codigo":"vidas","rotulo":"Quantas pessoas","tipo":"NUMERO"',
  '"codigo":"vidas","rotulo":"Quantas pessoas","tipo":"NUMERO","minimo":"1","maximo":"100000","decimais":0');
update formulario set campos = replace(campos,
  '"codigo":"beneficiarios","rotulo":"Quantos beneficiários","tipo":"NUMERO"',
  '"codigo":"beneficiarios","rotulo":"Quantos beneficiários","tipo":"NUMERO","minimo":"1","maximo":"1000","decimais":0');
update formulario set campos = replace(campos,
  '"codigo":"permanencia","rotulo":"Tempo de permanência em meses","tipo":"NUMERO"',
  '"codigo":"permanencia","rotulo":"Tempo de permanência em meses","tipo":"NUMERO","minimo":"0","maximo":"1200","decimais":0');
update formulario set campos = replace(campos,
  '"codigo":"telefone","rotulo":"Telefone para contato","tipo":"TEXTO"',
  '"codigo":"telefone","rotulo":"Telefone para contato","tipo":"TELEFONE"');
update formulario set campos = replace(campos,
  '"codigo":"valor","rotulo":"Valor glosado","tipo":"NUMERO"',
  '"codigo":"valor","rotulo":"Valor glosado","tipo":"NUMERO","minimo":"0.01","decimais":2');
update formulario set campos = replace(campos,
  '"codigo":"data-do-recebimento","rotulo":"Data do recebimento","tipo":"DATA"',
  '"codigo":"data-do-recebimento","rotulo":"Data do recebimento","tipo":"DATA","maximo":"hoje"');
update formulario set campos = replace(campos,
  '"codigo":"documento","rotulo":"CNPJ ou CPF","tipo":"TEXTO"',
  '"codigo":"documento","rotulo":"CNPJ ou CPF","tipo":"DOCUMENTO"');
update formulario set campos = replace(campos,
  '"codigo":"tentativa","rotulo":"Número da tentativa","tipo":"NUMERO"',
  '"codigo":"tentativa","rotulo":"Número da tentativa","tipo":"NUMERO","minimo":"1","maximo":"99","decimais":0');
