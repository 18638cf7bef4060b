package br.central.indicadores;

import br.central.comum.Recusa;
import br.central.comum.planilha.FormatoDePlanilha;
import br.central.comum.planilha.Planilha;
import br.central.consulta.Periodo;
import br.central.indicadores.contrato.Dimensao;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import br.central.indicadores.contrato.FluxoDiario;
import br.central.indicadores.contrato.QuadroDeAtrasos;
import br.central.indicadores.contrato.QuadroDeIndicadores;
import br.central.indicadores.contrato.QuadroDePrazos;
import br.central.seguranca.AtoComedido;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Comedimento;
import br.central.seguranca.Operadores;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * The tables of the board as files. Rights {@link Permissao#VER_INDICADORES} and {@link Permissao#EXPORTAR}; without them
 * {@link Recusa.SemPermissao}. Rows are written as the database gives them, so their number does not matter. The output is
 * asked for only when nothing is left to refuse. Times are of the operator's time zone.
 */
@Service
class Exportacoes {

    private final Trabalhos trabalhos;
    private final Apuracoes apuracoes;
    private final FolhaDoQuadro folha;
    private final UsuarioAtual usuario;
    private final Trilha trilha;
    private final Comedimento comedimento;
    private final Operadores operadores;

    Exportacoes(
            Trabalhos trabalhos,
            Apuracoes apuracoes,
            FolhaDoQuadro folha,
            UsuarioAtual usuario,
            Trilha trilha,
            Comedimento comedimento,
            Operadores operadores) {
        this.trabalhos = trabalhos;
        this.apuracoes = apuracoes;
        this.folha = folha;
        this.usuario = usuario;
        this.trilha = trilha;
        this.comedimento = comedimento;
        this.operadores = operadores;
    }

    /** Every piece of work that the filter finds, what is due first first. */
    public void trabalhos(FiltroDeTrabalho filtro, FormatoDePlanilha formato, Supplier<OutputStream> saida) {
        exigir("trabalho em aberto");
        escrever(
                formato,
                saida,
                "Trabalho em aberto",
                LinhaExportada.TITULOS_DO_TRABALHO,
                planilha -> trabalhos.cadaUm(
                        filtro,
                        um -> planilha.linha(LinhaExportada.de(
                                um, operadores.comoSeChama(um.comQuem().responsavel())))));
    }

    /** The counts by every dimension. */
    public void quadro(FiltroDeTrabalho filtro, FormatoDePlanilha formato, Supplier<OutputStream> saida) {
        exigir("quadro de prazos");
        QuadroDePrazos quadro = trabalhos.quadro(filtro);
        escrever(
                formato,
                saida,
                "Quadro de prazos",
                LinhaExportada.TITULOS_DO_QUADRO,
                planilha -> quadro.porDimensao()
                        .forEach((dimensao, linhas) ->
                                linhas.forEach(linha -> planilha.linha(LinhaExportada.de(dimensao, linha)))));
    }

    /** What was opened and closed on each day. */
    public void fluxo(
            FiltroDeTrabalho filtro, Periodo periodo, FormatoDePlanilha formato, Supplier<OutputStream> saida) {
        exigir("fluxo diário");
        FluxoDiario fluxo = trabalhos.fluxo(filtro, periodo);
        escrever(
                formato,
                saida,
                "Fluxo diário",
                List.of("Dia", "Abertos", "Encerrados", "Encerrados em atraso"),
                planilha -> fluxo.dias()
                        .forEach(dia -> planilha.linha(
                                Arrays.asList(dia.dia(), dia.abertos(), dia.encerrados(), dia.encerradosEmAtraso()))));
    }

    /** The indicators of what was concluded in the period, by one dimension. */
    public void apuracao(
            Dimensao dimensao,
            FiltroDeTrabalho filtro,
            Periodo periodo,
            FormatoDePlanilha formato,
            Supplier<OutputStream> saida) {
        exigir("indicadores");
        QuadroDeIndicadores quadro = apuracoes.porDimensao(dimensao, filtro, periodo);
        escrever(
                formato,
                saida,
                "Indicadores",
                LinhaExportada.TITULOS_DA_APURACAO,
                planilha -> quadro.linhas().forEach(linha -> planilha.linha(LinhaExportada.de(dimensao, linha))));
    }

    /** Where the time of what was late went, by one dimension. */
    public void atrasos(
            Dimensao dimensao,
            FiltroDeTrabalho filtro,
            Periodo periodo,
            FormatoDePlanilha formato,
            Supplier<OutputStream> saida) {
        exigir("atrasos");
        QuadroDeAtrasos quadro = apuracoes.atrasos(dimensao, filtro, periodo);
        escrever(
                formato,
                saida,
                "Atrasos",
                LinhaExportada.TITULOS_DOS_ATRASOS,
                planilha -> quadro.linhas().forEach(linha -> planilha.linha(LinhaExportada.de(dimensao, linha))));
    }

    /** The whole board on paper: open work by every dimension, and the indicators of the last thirty days. */
    public byte[] quadroEmPdf(FiltroDeTrabalho filtro) {
        exigir("quadro de prazos em PDF");
        return folha.de(
                trabalhos.quadro(filtro),
                Stream.of(Dimensao.NORMA, Dimensao.GRUPO)
                        .map(dimensao -> apuracoes.porDimensao(dimensao, semPeriodo(filtro), Periodo.SEMPRE))
                        .toList());
    }

    /** The period of the board is that of the opening; what was concluded has one of its own. */
    private static FiltroDeTrabalho semPeriodo(FiltroDeTrabalho filtro) {
        return filtro.comEstado(null).comAberto(Periodo.SEMPRE);
    }

    private void exigir(String oQue) {
        usuario.exigir(Permissao.VER_INDICADORES);
        usuario.exigir(Permissao.EXPORTAR);
        comedimento.contar(AtoComedido.EXPORTACAO);
        trilha.visto(AtoVigiado.EXPORTACAO, oQue);
    }

    private static void escrever(
            FormatoDePlanilha formato,
            Supplier<OutputStream> saida,
            String nome,
            List<String> titulos,
            Consumer<Planilha> linhas) {
        try (Planilha planilha = formato.abrir(saida.get(), nome, titulos)) {
            linhas.accept(planilha);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
