-- Each is read by itself on the screen, in a list that is searched: none says "the same" of another.
update parametro set descricao = 'Classificação com que um novo atendimento começa, pelo caminho (vazio: nenhuma).'
where chave = 'classificacao.padrao';
update parametro set descricao = 'Classificação com que começa o atendimento que o grupo atendimento abre, pelo caminho (vazio: a de todos).'
where chave = 'classificacao.padrao.atendimento';
update parametro set descricao = 'Classificação com que começa o atendimento que o grupo comercial abre, pelo caminho (vazio: a de todos).'
where chave = 'classificacao.padrao.comercial';
update parametro set descricao = 'Classificação com que começa o atendimento que o grupo ouvidoria abre, pelo caminho (vazio: a de todos).'
where chave = 'classificacao.padrao.ouvidoria';
update parametro set descricao = 'Anos em que se guarda o atendimento em que houve reclamação, depois do encerramento.'
where chave = 'retencao.anos-com-reclamacao';
update parametro set descricao = 'Em que horas dos sábados que não são feriado se liga para clientes (nunca para não ligar). Aos domingos e feriados não se liga.'
where chave = 'contato.horario-sabados';
