package br.central.regras.portao;

import br.central.comum.Linhas;
import br.central.comum.Recusa;
import br.central.prazos.ExcecaoAoMaximo;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a table may give more than the protected table of legal maxima: one person asks with the reason, another approves.
 * Nothing is deleted: what is over stays to be read. Right: {@code PUBLICAR_MODELOS}.
 */
@Service
@Transactional
class Excecoes {

    private static final int MOTIVO_MINIMO = 20;
    private static final int MOTIVO_MAXIMO = 1_000;
    private static final int QUANTIDADE_MAXIMA = 10_000;

    private final JdbcClient banco;
    private final UsuarioAtual usuario;
    private final Trilha trilha;
    private final Clock relogio;

    Excecoes(JdbcClient banco, UsuarioAtual usuario, Trilha trilha, Clock relogio) {
        this.banco = banco;
        this.usuario = usuario;
        this.trilha = trilha;
        this.relogio = relogio;
    }

    /** Those in force, whoever asks: the gate does. */
    @Transactional(readOnly = true)
    public List<ExcecaoAoMaximo> emVigor() {
        return banco.sql("select norma, quantidade, unidade from excecao_ao_maximo"
                        + " where aprovada_em is not null and encerrada_em is null order by id")
                .query(ExcecaoAoMaximo.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<ExcecaoView> todas() {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return banco.sql("select * from excecao_ao_maximo order by id desc")
                .query(ExcecaoView.class)
                .list();
    }

    /** @throws Recusa.RegraNaoAtendida field by field */
    public ExcecaoView pedir(NovaExcecao nova) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        conferir(nova);
        long id = Linhas.incluir(
                banco.sql("insert into excecao_ao_maximo (norma, quantidade, unidade, motivo, pedida_por,"
                                + " pedida_em) values (:norma, :quantidade, :unidade, :motivo, :quem, :agora)")
                        .param("norma", nova.norma())
                        .param("quantidade", nova.quantidade())
                        .param("unidade", nova.unidade())
                        .param("motivo", nova.motivo().strip())
                        .param("quem", usuario.login())
                        .param("agora", agora()));
        trilha.feito(AtoVigiado.EXCECAO_LEGAL, "pedido " + id);
        return uma(id);
    }

    private static void conferir(NovaExcecao nova) {
        List<Recusa.Erro> erros = new ArrayList<>();
        if (nova.norma() == null || !ExcecaoAoMaximo.haMaximo(nova.norma())) {
            erros.add(new Recusa.Erro("norma", "Não há máximo legal desta norma."));
        }
        if (nova.quantidade() == null || nova.quantidade() < 1 || nova.quantidade() > QUANTIDADE_MAXIMA) {
            erros.add(new Recusa.Erro("quantidade", "Informe um número inteiro maior que zero."));
        }
        if (nova.unidade() == null || !ExcecaoAoMaximo.haUnidade(nova.unidade())) {
            erros.add(new Recusa.Erro("unidade", "Não há esta unidade."));
        }
        if (erros.isEmpty()) {
            new ExcecaoAoMaximo(nova.norma(), nova.quantidade(), nova.unidade())
                    .jaPermitido()
                    .ifPresent(maximo -> erros.add(new Recusa.Erro(
                            "quantidade", "A lei já permite " + maximo + ": uma exceção é para além disso.")));
        }
        int motivo = nova.motivo() == null ? 0 : nova.motivo().strip().length();
        if (motivo < MOTIVO_MINIMO || motivo > MOTIVO_MAXIMO) {
            erros.add(new Recusa.Erro(
                    "motivo", "Escreva o motivo, com %d a %d caracteres.".formatted(MOTIVO_MINIMO, MOTIVO_MAXIMO)));
        }
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
    }

    /**
     * By another person than who asked.
     *
     * @throws Recusa.EstadoNaoPermite when it is approved already, or over
     */
    public ExcecaoView aprovar(long id) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        if (uma(id).pedidaPor().equals(usuario.login())) {
            trilha.recusado(AtoVigiado.EXCECAO_LEGAL, "aprovação " + id);
            throw new Recusa.SemPermissao("Quem pede a exceção não a aprova: peça a outra pessoa.");
        }
        mudar(
                id,
                "aprovada_por = :quem, aprovada_em = :agora where aprovada_em is null and encerrada_em is null",
                "Esta exceção já foi aprovada ou encerrada.");
        trilha.feito(AtoVigiado.EXCECAO_LEGAL, "aprovação " + id);
        return uma(id);
    }

    /**
     * The next table is held to the law again; what is published stays.
     *
     * @throws Recusa.EstadoNaoPermite when it is over already
     */
    public ExcecaoView encerrar(long id) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        uma(id);
        mudar(
                id,
                "encerrada_por = :quem, encerrada_em = :agora where encerrada_em is null",
                "Esta exceção já foi encerrada.");
        trilha.feito(AtoVigiado.EXCECAO_LEGAL, "encerramento " + id);
        return uma(id);
    }

    private void mudar(long id, String oQue, String jaFoi) {
        int mudadas = banco.sql("update excecao_ao_maximo set " + oQue + " and id = :id")
                .param("quem", usuario.login())
                .param("agora", agora())
                .param("id", id)
                .update();
        if (mudadas == 0) {
            throw new Recusa.EstadoNaoPermite(jaFoi);
        }
    }

    private ExcecaoView uma(long id) {
        return banco.sql("select * from excecao_ao_maximo where id = :id")
                .param("id", id)
                .query(ExcecaoView.class)
                .optional()
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há a exceção " + id + "."));
    }

    private OffsetDateTime agora() {
        return relogio.instant().atOffset(ZoneOffset.UTC);
    }
}
