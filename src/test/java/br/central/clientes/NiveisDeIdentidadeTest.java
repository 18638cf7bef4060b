package br.central.clientes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.comum.Recusa;
import br.central.teste.TesteDeIntegracao;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TesteDeIntegracao
class NiveisDeIdentidadeTest {

    @Autowired
    private NiveisDeIdentidade niveis;

    @Autowired
    private JdbcClient banco;

    @Test
    void todoAtoTemOSeuNivelNaTabela() {
        assertThat(niveis.tabela())
                .containsOnlyKeys(AtoDoCliente.values())
                .containsEntry(AtoDoCliente.ABRIR, NivelDeIdentidade.ANONIMO)
                .containsEntry(AtoDoCliente.VER_ANDAMENTO, NivelDeIdentidade.TEM_O_LINK)
                .containsEntry(AtoDoCliente.COMPLEMENTAR, NivelDeIdentidade.CONTATO_CONFERE)
                .containsEntry(AtoDoCliente.LER_CONVERSA, NivelDeIdentidade.ENTROU)
                .containsEntry(AtoDoCliente.SEGUIR_COM_IDENTIDADE, NivelDeIdentidade.IDENTIDADE_CONFIRMADA);
        assertThat(banco.sql("select ato from nivel_exigido")
                        .query(String.class)
                        .list())
                .as("what is not in it takes the highest level without anybody having decided so")
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(AtoDoCliente.values()).map(Enum::name).toList());
    }

    @Test
    void oNivelAbaixoDoExigidoERecusadoComOQueFalta() {
        niveis.exigir(NivelDeIdentidade.ENTROU, AtoDoCliente.LER_CONVERSA);
        niveis.exigir(NivelDeIdentidade.IDENTIDADE_CONFIRMADA, AtoDoCliente.LER_CONVERSA);
        assertThatThrownBy(() -> niveis.exigir(NivelDeIdentidade.CONTATO_CONFERE, AtoDoCliente.LER_CONVERSA))
                .isInstanceOf(Recusa.SemPermissao.class)
                .hasMessage("Ler as mensagens, as respostas e os anexos: por este canal ainda não é possível."
                        + " Falta: entrou com a sua senha.");
    }
}
