package br.central.indicadores.apuracao;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.indicadores.apuracao.CasoLido.Nota;
import br.central.indicadores.apuracao.CasoLido.Parte;
import br.central.indicadores.apuracao.CasoLido.Pedido;
import br.central.indicadores.apuracao.CasoLido.Queixa;
import br.central.indicadores.apuracao.CasoLido.Relogio;
import br.central.indicadores.apuracao.Fato.Prazo;
import br.central.indicadores.apuracao.Fato.Tipo;
import br.central.indicadores.contrato.Espera;
import br.central.indicadores.contrato.Etapa;
import br.central.prazos.Cumprimento;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FatosDoCasoTest {

    private static final Instant T0 = Instant.parse("2026-03-02T12:00:00Z");
    private static final long PEDIDO = 7;

    private final List<Linha> linhas = new ArrayList<>();
    private final List<Parte> partes = new ArrayList<>();
    private final List<Queixa> queixas = new ArrayList<>();
    private final List<Relogio> relogios = new ArrayList<>();
    private boolean vale = true;
    private boolean pedidoVale = true;
    private Nota nota;

    private static Instant aos(int minuto) {
        return T0.plus(minuto, ChronoUnit.MINUTES);
    }

    private FatosDoCasoTest linha(int minuto, Marco marco) {
        return linha(minuto, marco, null, null, null, null);
    }

    private FatosDoCasoTest linha(int minuto, Marco marco, Long pedido, String grupo, String de, String para) {
        linhas.add(new Linha(marco, aos(minuto), pedido, "ana", grupo, de, para));
        return this;
    }

    private FatosDoCasoTest doPedido(int minuto, Marco marco) {
        return linha(minuto, marco, PEDIDO, null, null, null);
    }

    private FatosDoCasoTest doGrupo(int minuto, Marco marco, String grupo, String para) {
        return linha(minuto, marco, PEDIDO, grupo, null, para);
    }

    private FatosDoCasoTest parte(long id, int rodada, String grupo, int criada, Integer respondida) {
        partes.add(new Parte(
                id,
                PEDIDO,
                rodada,
                grupo,
                aos(criada),
                respondida == null ? null : aos(respondida),
                "bia",
                respondida == null));
        return this;
    }

    private FatosDoCasoTest relogio(String norma, int criado, int vence, boolean vinculante, Integer substituido) {
        relogios.add(new Relogio(
                relogios.size() + 1,
                null,
                null,
                norma,
                Cumprimento.RESPOSTA,
                aos(criado),
                aos(criado),
                aos(vence),
                vinculante,
                null,
                substituido == null ? null : aos(substituido)));
        return this;
    }

    private List<Fato> fatos() {
        List<Pedido> pedidos = linhas.stream().anyMatch(linha -> linha.daSolicitacao(PEDIDO))
                ? List.of(new Pedido(PEDIDO, pedidoVale, "lgpd/acesso", "LGPD"))
                : List.of();
        return FatosDoCaso.de(new CasoLido(
                1,
                vale,
                new CasoLido.Assunto("TELEFONE", "LGPD", "lgpd/acesso"),
                3L,
                "atendimento",
                linhas,
                pedidos,
                partes,
                queixas,
                relogios,
                nota));
    }

    private Fato fato(Tipo tipo) {
        return fatos().stream().filter(um -> um.tipo() == tipo).findFirst().orElseThrow();
    }

    private FatosDoCasoTest encaminhado() {
        return linha(0, Marco.ABERTURA).doPedido(0, Marco.SOLICITACAO).linha(0, Marco.ENCAMINHAMENTO);
    }

    private static List<Integer> tempos(Fato fato) {
        return List.of(Espera.values()).stream().map(fato.tempos()::minutos).toList();
    }

    @Test
    void resolvidoNoPrimeiroContato() {
        linha(0, Marco.ABERTURA).linha(12, Marco.RESOLUCAO).linha(12, Marco.ENCERRAMENTO);
        assertThat(fatos()).singleElement().satisfies(um -> {
            assertThat(um.desfecho().noContato()).isTrue();
            assertThat(um.etapa()).isEqualTo(Etapa.ATENDER);
            assertThat(um.comQuem().responsavel()).isEqualTo("ana");
            assertThat(um.prazos()).containsExactly(Prazo.NENHUM);
            assertThat(tempos(um)).containsExactly(0, 12, 0, 0);
        });
    }

    @ParameterizedTest
    @CsvSource({"PENDENCIA", "TRANSFERENCIA", "ENCAMINHAMENTO"})
    void passadoAdianteNaoEPrimeiroContato(Marco marco) {
        linha(0, Marco.ABERTURA).linha(5, marco).linha(12, Marco.RESOLUCAO).linha(12, Marco.ENCERRAMENTO);
        assertThat(fatos())
                .singleElement()
                .extracting(um -> um.desfecho().noContato())
                .isEqualTo(false);
    }

    @Test
    void daFilaAQuemAssumeEDeVolta() {
        linha(0, Marco.ABERTURA, null, "atendimento", null, null)
                .linha(30, Marco.ASSUNCAO, null, null, null, "bia")
                .linha(40, Marco.DEVOLUCAO)
                .linha(60, Marco.TRANSFERENCIA, null, null, null, "caio")
                .linha(65, Marco.TRANSFERENCIA, null, "supervisao", null, "supervisao")
                .linha(100, Marco.ENCERRAMENTO);
        Fato fato = fato(Tipo.ATENDIMENTO);
        assertThat(tempos(fato)).containsExactly(30 + 20 + 35, 10 + 5, 0, 0);
        assertThat(fato.comQuem().grupo()).isEqualTo("supervisao");
    }

    @Test
    void cadaEncerramentoESeuFatoEANotaEDoUltimo() {
        linha(0, Marco.ABERTURA)
                .linha(10, Marco.RESOLUCAO)
                .linha(10, Marco.ENCERRAMENTO)
                .linha(50, Marco.REINICIO)
                .linha(80, Marco.RESOLUCAO)
                .linha(80, Marco.ENCERRAMENTO);
        nota = new Nota(8, aos(90));
        assertThat(fatos()).extracting(Fato::abertoEm).containsExactly(aos(0), aos(50));
        assertThat(fatos()).extracting(um -> um.desfecho().reaberto()).containsExactly(true, false);
        assertThat(fatos()).extracting(um -> um.desfecho().noContato()).containsExactly(true, false);
        assertThat(fatos()).extracting(um -> um.desfecho().nota()).containsExactly(null, 8);
    }

    @Test
    void vinculaOQueVenceAntesEntreOsQueCorriam() {
        linha(0, Marco.ABERTURA).linha(100, Marco.ENCERRAMENTO);
        relogio("META", 0, 10, false, null)
                .relogio("DECRETO", 0, 90, true, null)
                .relogio("RN623", 0, 80, true, null)
                .relogio("RN623", 0, 200, true, null)
                .relogio("TROCADO", 0, 5, true, 100)
                .relogio("DEPOIS", 101, 1, true, null);
        assertThat(fato(Tipo.ATENDIMENTO).prazos())
                .containsExactly(
                        new Prazo("RN623", aos(80), true),
                        new Prazo("DECRETO", aos(90), false),
                        new Prazo("META", aos(10), false));
    }

    @Test
    void oGrupoTemFilaTrabalhoEEsperas() {
        encaminhado()
                .doGrupo(10, Marco.ASSUNCAO, "lgpd", null)
                .doGrupo(15, Marco.PEDIDO_DE_COMPLEMENTO, "lgpd", "Cliente")
                .linha(35, Marco.COMPLEMENTO)
                .doGrupo(40, Marco.PEDIDO_DE_COMPLEMENTO, "lgpd", "Prestador")
                .doGrupo(70, Marco.SEM_COMPLEMENTO, "lgpd", null)
                .doGrupo(75, Marco.DEVOLUCAO, "lgpd", null)
                .doGrupo(80, Marco.RESPOSTA_DO_GRUPO, "lgpd", null)
                .doPedido(80, Marco.RESPOSTA)
                .linha(95, Marco.ENCERRAMENTO)
                .parte(9, 1, "lgpd", 0, 80);
        assertThat(tempos(fato(Tipo.DEMANDA))).containsExactly(10 + 5, 5 + 5 + 5, 20, 30);
        assertThat(tempos(fato(Tipo.SOLICITACAO))).isEqualTo(tempos(fato(Tipo.DEMANDA)));
        assertThat(tempos(fato(Tipo.ATENDIMENTO))).containsExactly(15, 15 + 15, 20, 30);
        assertThat(fato(Tipo.SOLICITACAO).comQuem().grupo()).isEqualTo("lgpd");
    }

    @Test
    void trabalhoPassaAFrenteDaFilaEEstaDaEspera() {
        encaminhado()
                .doGrupo(10, Marco.PEDIDO_DE_COMPLEMENTO, "lgpd", "Cliente")
                .doGrupo(20, Marco.ASSUNCAO, "gestao", null)
                .doGrupo(30, Marco.RESPOSTA_DO_GRUPO, "gestao", null)
                .linha(50, Marco.COMPLEMENTO)
                .doGrupo(60, Marco.RESPOSTA_DO_GRUPO, "lgpd", null)
                .linha(70, Marco.ASSUNCAO, PEDIDO, null, null, "bia")
                .doPedido(90, Marco.RESPOSTA)
                .parte(8, 1, "lgpd", 0, 60)
                .parte(9, 1, "gestao", 0, 30);
        Fato fato = fato(Tipo.SOLICITACAO);
        assertThat(tempos(fato)).containsExactly(20 + 10 + 10, 10 + 20, 20, 0);
        assertThat(fato.etapa()).isEqualTo(Etapa.CONSOLIDAR);
        assertThat(fato.comQuem().grupo()).isNull();
    }

    @Test
    void redirecionadaSegueComOOutroGrupo() {
        encaminhado()
                .doGrupo(5, Marco.ASSUNCAO, "lgpd", null)
                .linha(10, Marco.REDIRECIONAMENTO, PEDIDO, null, "lgpd", "cadastro")
                .doGrupo(30, Marco.TRANSFERENCIA, "cadastro", "bia")
                .doPedido(50, Marco.RESPOSTA)
                .parte(9, 1, "cadastro", 0, 50);
        assertThat(tempos(fato(Tipo.DEMANDA))).containsExactly(5 + 20, 5 + 20, 0, 0);
    }

    @Test
    void aDispensadaAcabaQuandoComecaAOutraRodada() {
        encaminhado()
                .doGrupo(5, Marco.ASSUNCAO, "lgpd", null)
                .linha(20, Marco.RECLASSIFICACAO, PEDIDO, null, "lgpd/outra", "lgpd/acesso")
                .doPedido(50, Marco.RESPOSTA)
                .parte(8, 1, "lgpd", 0, null)
                .parte(9, 2, "cadastro", 20, 50);
        assertThat(tempos(fato(Tipo.SOLICITACAO))).containsExactly(5 + 30, 15, 0, 0);
        assertThat(fatos()).filteredOn(um -> um.tipo() == Tipo.DEMANDA).hasSize(1);
    }

    @Test
    void reclassificadoDepoisContaComoEra() {
        linha(0, Marco.ABERTURA)
                .linha(10, Marco.ENCERRAMENTO)
                .linha(20, Marco.REINICIO)
                .linha(30, Marco.RECLASSIFICACAO, null, null, "financeiro/boleto", "lgpd/acesso")
                .linha(40, Marco.ENCERRAMENTO);
        assertThat(fatos())
                .extracting(um -> um.assunto().classificacao())
                .containsExactly("financeiro/boleto", "lgpd/acesso");
    }

    @Test
    void semComunicacaoEsperaOClienteAteANovaTentativa() {
        encaminhado()
                .doPedido(10, Marco.RESPOSTA)
                .linha(30, Marco.SEM_COMUNICACAO)
                .linha(50, Marco.NOVA_TENTATIVA)
                .linha(55, Marco.RETORNO)
                .linha(55, Marco.ENCERRAMENTO)
                .parte(9, 1, "lgpd", 0, 10);
        assertThat(tempos(fato(Tipo.ATENDIMENTO))).containsExactly(10, 20 + 5, 20, 0);
    }

    @Test
    void aReclamacaoTemSeuTempoEMarcaOQueEstavaAberto() {
        encaminhado()
                .doPedido(30, Marco.RECLAMACAO)
                .linha(40, Marco.ASSUNCAO, PEDIDO, "ouvidoria", "P1", "caio")
                .doPedido(50, Marco.RESPOSTA)
                .parte(8, 1, "gestao", 0, 20)
                .parte(9, 1, "lgpd", 0, 50);
        queixas.add(new Queixa(4, PEDIDO, "P1", aos(30), aos(60), "caio"));
        assertThat(tempos(fato(Tipo.RECLAMACAO))).containsExactly(10, 20, 0, 0);
        assertThat(fatos())
                .filteredOn(um -> um.tipo() == Tipo.DEMANDA)
                .extracting(um -> um.desfecho().reclamado())
                .containsExactly(false, true);
        assertThat(fato(Tipo.SOLICITACAO).desfecho().reclamado()).isTrue();
    }

    @Test
    void oQueFoiCanceladoNaoDaFato() {
        encaminhado()
                .doPedido(10, Marco.CANCELAMENTO)
                .linha(20, Marco.ENCERRAMENTO)
                .parte(9, 1, "lgpd", 0, 5);
        pedidoVale = false;
        assertThat(fatos()).extracting(Fato::tipo).containsExactly(Tipo.ATENDIMENTO);
        vale = false;
        assertThat(fatos()).isEmpty();
    }
}
