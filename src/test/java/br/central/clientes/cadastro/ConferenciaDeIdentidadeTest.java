package br.central.clientes.cadastro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.clientes.ConfirmacaoDeIdentidade;
import br.central.clientes.Identidade;
import br.central.clientes.TipoPessoa;
import br.central.comum.Recusa;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConferenciaDeIdentidadeTest {

    private static final LocalDate NASCIMENTO = LocalDate.of(1978, 5, 14);
    private static final DadosDoCliente COMPLETA =
            pessoa("52998224725", NASCIMENTO, "Josefa Maria de Souza", "Maria Aparecida de Souza", "Cida Souza");

    @Test
    void confereSemDiferencaDeAcentoCaixaEPontuacao() {
        var dita =
                Identidade.pessoa("529.982.247-25", "MARIA  aparecida de souza", NASCIMENTO, "josefa maria de souza");
        assertThat(conferir(COMPLETA, dita)).isEqualTo(new ConfirmacaoDeIdentidade(true, List.of(), List.of()));
    }

    @Test
    void oMesmoNomeDitoDeOutroJeitoConfere() {
        var dita = Identidade.pessoa(
                "\u202A529.982.247-25\u202C", "Souza, Maria Aparecida", NASCIMENTO, "Josefa\u00A0Maria Souza");
        assertThat(conferir(COMPLETA, dita).confirmada()).isTrue();
    }

    @Test
    void oNomeSocialTambemVale() {
        var dita = Identidade.pessoa("52998224725", "cida souza", NASCIMENTO, "Josefa Maria de Souza");
        assertThat(conferir(COMPLETA, dita).confirmada()).isTrue();
    }

    @Test
    void dizCadaCampoQueDifereSemMostrarOCadastro() {
        var dita = Identidade.pessoa("111.444.777-35", "Maria", NASCIMENTO.plusDays(1), "Josefa");
        ConfirmacaoDeIdentidade conferida = conferir(COMPLETA, dita);
        assertThat(conferida.confirmada()).isFalse();
        assertThat(conferida.divergencias())
                .extracting(Recusa.Erro::campo)
                .containsExactly("cpf", "nome", "nascimento", "nomeMae");
        assertThat(conferida.toString()).doesNotContain("529", "Aparecida", "1978", "Maria de Souza");
    }

    @Test
    void tudoOQueOCadastroTemPrecisaSerDito() {
        assertThatThrownBy(() -> conferir(COMPLETA, Identidade.pessoa(" ", null, null, "")))
                .isInstanceOfSatisfying(
                        Recusa.RegraNaoAtendida.class,
                        recusa -> assertThat(recusa.erros())
                                .extracting(Recusa.Erro::campo)
                                .containsExactly("cpf", "nome", "nascimento", "nomeMae"));
    }

    @Test
    void oQueOCadastroNaoTemNaoSeConfereEFicaDito() {
        DadosDoCliente medico = pessoa("52998224725", NASCIMENTO, null, "Paulo Reis", null);
        ConfirmacaoDeIdentidade conferida =
                conferir(medico, Identidade.pessoa("52998224725", "Paulo Reis", NASCIMENTO, "Qualquer"));
        assertThat(conferida.confirmada()).isTrue();
        assertThat(conferida.semCadastro()).containsExactly("nomeMae");
    }

    @Test
    void semCpfNemNascimentoNadaSeConfirma() {
        DadosDoCliente soNome = pessoa(null, null, "Josefa", "Benício Souza", null);
        assertThatThrownBy(() -> conferir(soNome, Identidade.pessoa(null, "Benício Souza", null, "Josefa")))
                .isInstanceOfSatisfying(
                        Recusa.RegraNaoAtendida.class,
                        recusa -> assertThat(recusa.erros())
                                .extracting(Recusa.Erro::campo)
                                .containsExactly("cliente"));
    }

    @Test
    void aEmpresaConfirmaPeloCnpjComONomeDeQuemFala() {
        DadosDoCliente empresa = new DadosDoCliente(
                TipoPessoa.PJ, "Clínica", null, null, "11222333000181", null, null, null, null, null, null, null);
        assertThat(conferir(empresa, Identidade.empresa("11.222.333/0001-81", "Rita"))
                        .confirmada())
                .isTrue();
        assertThat(conferir(empresa, Identidade.empresa("11.444.777/0001-61", "Rita"))
                        .divergencias())
                .extracting(Recusa.Erro::campo)
                .containsExactly("cnpj");
        assertThatThrownBy(() -> conferir(empresa, Identidade.empresa("", " ")))
                .isInstanceOfSatisfying(
                        Recusa.RegraNaoAtendida.class,
                        recusa -> assertThat(recusa.erros())
                                .extracting(Recusa.Erro::campo)
                                .containsExactly("cnpj", "nome"));
    }

    private static ConfirmacaoDeIdentidade conferir(DadosDoCliente dados, Identidade dita) {
        return ConferenciaDeIdentidade.conferir(dados, dita);
    }

    private static DadosDoCliente pessoa(
            String cpf, LocalDate nascimento, String nomeMae, String nome, String nomeSocial) {
        return new DadosDoCliente(
                TipoPessoa.PF, nome, nomeSocial, cpf, null, null, null, nascimento, nomeMae, null, null, null);
    }
}
