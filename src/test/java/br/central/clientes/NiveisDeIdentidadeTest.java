package br.central.clientes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.comum.Recusa;
import br.central.teste.TesteDeIntegracao;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TesteDeIntegracao
class NiveisDeIdentidadeTest {

    @Autowired
    private NiveisDeIdentidade niveis;

    @Test
    void todoAtoTemOSeuNivelNaTabela() {
        assertThat(niveis.tabela())
                .containsOnlyKeys(AtoDoCliente.values())
                .containsEntry(AtoDoCliente.ABRIR, NivelDeIdentidade.ANONIMO)
                .containsEntry(AtoDoCliente.VER_ANDAMENTO, NivelDeIdentidade.TEM_O_LINK)
                .containsEntry(AtoDoCliente.COMPLEMENTAR, NivelDeIdentidade.CONTATO_CONFERE)
                .containsEntry(AtoDoCliente.LER_CONVERSA, NivelDeIdentidade.ENTROU)
                .doesNotContainValue(NivelDeIdentidade.IDENTIDADE_CONFIRMADA);
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
