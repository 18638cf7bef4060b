-- Radioterapia has a leaf and a limit of its own (RN ANS 566/2022, art. 3, XVI): the search no longer leads to the PAC.
update classificacao set palavras_chave = replace(palavras_chave, 'radioterapia ', '')
 where caminho = 'autorizacao/procedimento/pac' and palavras_chave like '%radioterapia %';
