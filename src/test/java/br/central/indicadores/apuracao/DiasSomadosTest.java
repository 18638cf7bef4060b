package br.central.indicadores.apuracao;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.Reinicio;
import br.central.atendimento.contrato.Resolucao;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoCliente;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.consulta.CasosDeTeste;
import br.central.consulta.CasosDeTeste.Caso;
import br.central.consulta.Periodo;
import br.central.indicadores.contrato.Dimensao;
import br.central.indicadores.contrato.Etapa;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import br.central.indicadores.contrato.LinhaDeIndicadores;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the sums of days tell is what the facts tell, and a sum does not outlive what it was made of. */
@TesteDeIntegracao
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiasSomadosTest {

    private static final Periodo MAIO =
            new Periodo(VidasDeTeste.em("2013-05-02T11:20"), VidasDeTeste.em("2013-06-10T09:00"));
    private static final Periodo JUNHO =
            new Periodo(VidasDeTeste.em("2013-06-01T00:00"), VidasDeTeste.em("2013-07-01T00:00"));

    private static final List<FiltroDeTrabalho> FILTROS = List.of(
            FiltroDeTrabalho.TUDO,
            com("LGPD_ART19", null, null, null, null, null),
            com(null, "lgpd", null, null, null, null),
            com(null, null, "lgpd", null, null, null),
            com(null, null, VidasDeTeste.DOIS_GRUPOS, null, null, null),
            com(null, null, null, Etapa.ATENDER, null, null),
            com(null, null, null, null, Origem.TELEFONE, null),
            com(null, null, null, null, null, "atendente"));

    @Autowired
    VidasDeTeste vidas;

    @Autowired
    Apurador apurador;

    @Autowired
    DiasSomados dias;

    @Autowired
    IndicadoresNoBanco indicadores;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    Clientes clientes;

    @Autowired
    Agora agora;

    @Autowired
    JdbcTemplate banco;

    private static FiltroDeTrabalho com(
            String norma, String grupo, String classificacao, Etapa etapa, Origem origem, String responsavel) {
        return new FiltroDeTrabalho(norma, grupo, classificacao, etapa, origem, responsavel, null, null);
    }

    @BeforeAll
    void viver() {
        vidas.viver();
        apurador.apurarPendentes();
    }

    @ParameterizedTest
    @EnumSource(value = Dimensao.class, mode = EnumSource.Mode.EXCLUDE, names = "ESPERA")
    void somadosDaoOMesmoQueOsFatos(Dimensao dimensao) {
        desfazer(MAIO.de(), JUNHO.antesDe());
        List<Object> dosFatos = numeros(dimensao);
        apurador.somarDias();
        assertThat(dias.somados(MAIO)).hasSizeGreaterThan(30);
        assertThat(numeros(dimensao)).isEqualTo(dosFatos);
        assertThat(total(dimensao, MAIO).respondidas()).isPositive();
    }

    private List<Object> numeros(Dimensao dimensao) {
        List<Object> numeros = new ArrayList<>();
        for (FiltroDeTrabalho filtro : FILTROS) {
            for (Periodo periodo : List.of(MAIO, JUNHO)) {
                numeros.addAll(indicadores.totalELinhas(dimensao, filtro, periodo, agora.instant()));
                numeros.addAll(indicadores.totalEAtrasos(dimensao, filtro, periodo));
            }
        }
        return numeros;
    }

    private LinhaDeIndicadores total(Dimensao dimensao, Periodo periodo) {
        return indicadores
                .totalELinhas(dimensao, FiltroDeTrabalho.TUDO, periodo, agora.instant())
                .get(0);
    }

    @Test
    void oAnoSeContaPelasSomas() {
        apurador.somarDias();
        long antes = total(Dimensao.ORIGEM, MAIO).respondidas();
        banco.update(
                "update apuracao_do_dia set respondidas = respondidas + 1 where inicio >= ? and inicio < ?",
                noBanco(MAIO.de()),
                noBanco(MAIO.antesDe()));
        assertThat(total(Dimensao.ORIGEM, MAIO).respondidas()).isGreaterThan(antes);
        desfazer(MAIO.de(), MAIO.antesDe());
        assertThat(total(Dimensao.ORIGEM, MAIO).respondidas()).isEqualTo(antes);
    }

    @Test
    void medirDeNovoDesfazASomaDoDia() {
        LocalDate dia = LocalDate.of(2012, 3, 5);
        String protocolo = resolvido(dia, cliente());
        somarTudo();
        assertThat(somado(dia)).isTrue();
        em(dia.plusDays(1), () -> atendimentos.reiniciar(protocolo, new Reinicio("Não era isso.", null)));
        apurador.apurarPendentes();
        assertThat(somado(dia)).isFalse();
        assertThat(somado(dia.plusDays(1))).isTrue();
        assertThat(total(Dimensao.ORIGEM, mesDe(dia)).reabertosPct()).isEqualTo(100.0);
    }

    @Test
    void quemDesisteDeVoltarMudaODiaDeAntes() {
        LocalDate dia = LocalDate.of(2012, 5, 7);
        long cliente = cliente();
        resolvido(dia, cliente);
        String volta = em(dia.plusDays(3), () -> aberto(cliente, VidasDeTeste.SO_NO_CONTATO));
        somarTudo();
        assertThat(total(Dimensao.ORIGEM, mesDe(dia)).doAtendimento().resolutividadePct())
                .isZero();
        em(dia.plusDays(60), () -> atendimentos.cancelar(volta, new Motivacao("O cliente desistiu.")));
        apurador.apurarPendentes();
        assertThat(somado(dia)).isFalse();
        assertThat(total(Dimensao.ORIGEM, mesDe(dia)).doAtendimento().resolutividadePct())
                .isEqualTo(100.0);
    }

    @Test
    void quemVoltouPorOutroAssuntoAfinalTambem() {
        LocalDate dia = LocalDate.of(2012, 7, 2);
        long cliente = cliente();
        resolvido(dia, cliente);
        String volta = em(dia.plusDays(3), () -> aberto(cliente, VidasDeTeste.OUTRO_ASSUNTO));
        somarTudo();
        assertThat(total(Dimensao.ORIGEM, mesDe(dia)).doAtendimento().resolutividadePct())
                .isEqualTo(100.0);
        em(
                dia.plusDays(60),
                () -> edicao.classificar(volta, new EscolhaDeClassificacao(VidasDeTeste.SO_NO_CONTATO, null, null)));
        apurador.apurarPendentes();
        assertThat(total(Dimensao.ORIGEM, mesDe(dia)).doAtendimento().resolutividadePct())
                .isZero();
    }

    @Test
    void diasDeOutroFusoSaoTrocados() {
        LocalDate dia = LocalDate.of(2012, 9, 3);
        resolvido(dia, cliente());
        somarTudo();
        banco.update(
                "update dia_somado set inicio = inicio + interval '1' hour, fim = fim + interval '1' hour"
                        + " where inicio >= ? and inicio < ?"
                        + " and not exists (select 1 from apuracao_do_dia s where s.inicio = dia_somado.inicio)",
                noBanco(mesDe(dia).de()),
                noBanco(mesDe(dia).antesDe()));
        somarTudo();
        assertThat(total(Dimensao.ORIGEM, mesDe(dia)).respondidas()).isEqualTo(1);
        assertThat(dias.somados(mesDe(dia)).map(um -> Duration.between(um.de(), um.antesDe())))
                .hasSize(31)
                .allMatch(duracao -> duracao.toHours() >= 23);
        assertThat(banco.queryForObject(
                        "select count(*) from dia_somado a join dia_somado b on a.inicio < b.inicio and a.fim > b.inicio",
                        Long.class))
                .isZero();
    }

    @Test
    void enquantoSePodeVoltarNaoSeSoma() {
        LocalDate hoje = LocalDate.ofInstant(agora.instant(), agora.getZone());
        apurador.somarDias();
        assertThat(somado(hoje.minusDays(7))).isFalse();
        assertThat(somado(hoje.minusDays(9))).isTrue();
    }

    private void desfazer(Instant de, Instant antesDe) {
        banco.update("delete from dia_somado where inicio >= ? and inicio < ?", noBanco(de), noBanco(antesDe));
    }

    private static Object noBanco(Instant instante) {
        return instante.atOffset(ZoneOffset.UTC);
    }

    private void somarTudo() {
        apurador.apurarPendentes();
        apurador.somarDias();
        assertThat(dias.porSomar()).isEmpty();
    }

    private long cliente() {
        return clientes.cadastrar(NovoCliente.pf("Rosa dos Dias", DocumentosDeTeste.cpf()))
                .id();
    }

    private String aberto(long cliente, String classificacao) {
        return new CasosDeTeste(atendimentos, agora)
                .abrir(Caso.de(Origem.TELEFONE, "dias somados")
                        .em(classificacao)
                        .para(ReferenciaCliente.porId(cliente)))
                .protocolo();
    }

    private String resolvido(LocalDate dia, long cliente) {
        return em(dia, () -> {
            String protocolo = aberto(cliente, VidasDeTeste.SO_NO_CONTATO);
            atendimentos.resolver(protocolo, new Resolucao("Consentimento revogado no cadastro.", null));
            return protocolo;
        });
    }

    private <T> T em(LocalDate dia, Supplier<T> ato) {
        return agora.comoSeFosse(dia.atTime(10, 0).atZone(VidasDeTeste.FUSO).toInstant(), ato);
    }

    private static Periodo mesDe(LocalDate dia) {
        return new Periodo(meiaNoite(dia), meiaNoite(dia.plusDays(31)));
    }

    private static Instant meiaNoite(LocalDate dia) {
        return dia.atStartOfDay(VidasDeTeste.FUSO).toInstant();
    }

    private boolean somado(LocalDate dia) {
        return dias.somados(new Periodo(meiaNoite(dia), meiaNoite(dia.plusDays(1))))
                .findAny()
                .isPresent();
    }
}
