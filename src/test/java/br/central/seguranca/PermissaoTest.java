package br.central.seguranca;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every right the field names has its constant. */
class PermissaoTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PERMITE INCLUSAO DE USUARIO POS PAGAMENTO NO CENTRAL",
                "PODE ACESSAR CONTEUDO RESTRITO DO ATENDIMENTO",
                "ALTERAR PRAZO DE ATENDIMENTO NO CENTRAL",
                "ALTERAR CONTEUDO DO TEXTO DA CENTRAL DE ATENDIMENTO",
                "PODE EXCLUIR BENEFICIARIOS DO PROGRAMA CQV",
                "NÃO ENCERRA CHAMADO DE ORIGEM FALE CONOSCO OU OUVIDORIA",
                "NÃO PODE ENCERRAR CHAMADOS DE OUTROS OPERADORES",
                "GERAR CONTA/GUIA PARA USUÁRIO COM INCLUSÃO FUTURA",
                "ALTERAR TELEFONES DO CONTRATO PJ",
                "ALTERAR TELEFONES DO CONTRATO PF",
                "PERMITE ALTERAR VENCIMENTO - CENTRAL DE ATENDIMENTO",
                "EXCLUIR CHAMADOS NO CENTRAL",
                "MARCAR CONSULTAS PELO CALL CENTER",
                "EMITIR GUIAS PELO CALL CENTER",
                "SOLICITAR CARTEIRAS PELO CALL CENTER",
                "CONSULTAR EXTRATO DE RECEITAS E DESPESAS DO CONTRATO",
                "PODE ALTERAR DATA DA ABERTURA NO ATENDIMENTO",
                "PODE ALTERAR VENCIMENTO CENTRAL",
                "ACESSAR A OPCAO COBRANCA",
                "ACESSAR A OPCAO REMOCOES",
                "PODE CONSULTAR PRONTUARIO",
                "ACESSO AOS ASSUNTOS RESTRITOS - CENTRAL",
                "GERAR SENHA WEB DO BENEFICIARIO - CENTRAL",
                "PERMITIR ENVIAR TEXTO DO CHAMADO PARA O EMAIL DO USUARIO",
                "PERMITIR ENVIAR TEXTO DO ATENDIMENTO PARA O EMAIL DO USUARIO",
                "ALTERAR TEXTO DE ATENDIMENTO REGISTRADO",
                "ALTERAR OPERADOR DO CALL CENTER",
                "BLOQUEAR O TEXTO DO ATENDIMENTO PARA O E-MAIL INFORMADO - CENTRAL",
                "ACESSO AOS CADASTRO DE TELEFONE - CENTRAL",
                "CONSULTAR TABELA DE PREÇO DO CONTRATO",
                "LIMPAR DIGITAL DO BENEFICIÁRIO",
                "CAPTURAR IMAGENS DIGITAIS",
                "ALTERAR E-MAIL DO CONTRATO PELO CENTRAL",
                "ALTERAR E-MAIL DO CONTRATO PJ PELO CENTRAL",
                "ALTERAR E-MAIL DO CONTRATO PF PELO CENTRAL",
                "ALTERAR E-MAIL DO CONTRATO PFF PELO CENTRAL",
                "NAO PODE INCLUIR ANEXO PELO CENTRAL",
                "PODE INCLUIR ANEXO USUARIO PELO CENTRAL",
                "PODE REMOVER ANEXO USUARIO PELO CENTRAL",
                "NAO PODE REMOVER ANEXO PELO CENTRAL",
                "NÃO PODE CRIAR CÓPIA DE MENSAGENS",
                "PERMITE CANCELAR - CENTRAL DE ATENDIMENTO / CRM"
            })
    void direitoDoRamoTemUmaPermissao(String direito) {
        assertThat(Arrays.stream(Permissao.values())
                        .filter(permissao -> permissao.direitos().contains(direito)))
                .hasSize(1);
    }
}
