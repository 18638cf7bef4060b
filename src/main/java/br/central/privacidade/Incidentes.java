package br.central.privacidade;

import br.central.comum.Recusa;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of incidents with personal data (Res. CD/ANPD 15/2024): what happened, whom it concerns, what was done, and who
 * was told when. Right {@link Permissao#ATENDER_TITULAR_DE_DADOS}; who registered, changed or deleted is in the trail.
 */
@Service
@Transactional
class Incidentes {

    /** Art. 10: from the registration. */
    static final int ANOS_DE_GUARDA = 5;

    private static final int MAIOR_LISTA = 500;
    private static final int PRIMEIRO_ANO = 2000;
    private static final int MAIOR_TEXTO = 20_000;
    private static final int MAIS_PESSOAS_DO_QUE_HA = 300_000_000;

    private final IncidentesNoBanco incidentes;
    private final UsuarioAtual usuario;
    private final Trilha trilha;
    private final Clock relogio;

    Incidentes(IncidentesNoBanco incidentes, UsuarioAtual usuario, Trilha trilha, Clock relogio) {
        this.incidentes = incidentes;
        this.usuario = usuario;
        this.trilha = trilha;
        this.relogio = relogio;
    }

    /** The last five hundred, the newest first. */
    @Transactional(readOnly = true)
    public List<Incidente> lista() {
        exigir();
        return incidentes.ultimos(MAIOR_LISTA);
    }

    @Transactional(readOnly = true)
    public Incidente detalhar(long id) {
        exigir();
        return incidentes.um(id).orElseThrow(() -> naoHa(id));
    }

    /** @throws Recusa.RegraNaoAtendida naming every field that is missing or cannot be */
    public Incidente registrar(DadosDoIncidente dados) {
        exigir();
        DadosDoIncidente lidos = conferir(dados);
        long id = incidentes.incluir(lidos, usuario.login());
        trilha.feito(AtoVigiado.PRIVACIDADE, "incidente " + id + ": registrado");
        return incidentes.um(id).orElseThrow();
    }

    /** @throws Recusa.EstadoNaoPermite when somebody else changed it since the version that comes along */
    public Incidente alterar(long id, DadosDoIncidente dados) {
        exigir();
        incidentes.um(id).orElseThrow(() -> naoHa(id));
        if (dados.versao() == null) {
            throw Recusa.RegraNaoAtendida.campo("versao", "Informe a versão que foi lida.");
        }
        if (!incidentes.alterar(id, conferir(dados), usuario.login())) {
            throw new Recusa.EstadoNaoPermite(
                    "Outra pessoa alterou este incidente depois que você o abriu. Nada foi gravado: compare com o que há agora.");
        }
        trilha.feito(AtoVigiado.PRIVACIDADE, "incidente " + id + ": alterado");
        return incidentes.um(id).orElseThrow();
    }

    /** @throws Recusa.EstadoNaoPermite before its five years are over */
    public void excluir(long id) {
        exigir();
        Incidente incidente = incidentes.um(id).orElseThrow(() -> naoHa(id));
        ZonedDateTime ate =
                incidente.registradoEm().atZoneSameInstant(relogio.getZone()).plusYears(ANOS_DE_GUARDA);
        if (ZonedDateTime.now(relogio).isBefore(ate)) {
            throw new Recusa.EstadoNaoPermite(
                    "O registro se guarda por 5 anos (Res. CD/ANPD 15/2024, art. 10): até %1$td/%1$tm/%1$tY."
                            .formatted(ate));
        }
        incidentes.excluir(id);
        trilha.feito(AtoVigiado.PRIVACIDADE, "incidente " + id + ": excluído");
    }

    private DadosDoIncidente conferir(DadosDoIncidente digitados) {
        DadosDoIncidente dados = comTextosLimpos(digitados);
        List<Recusa.Erro> erros = new ArrayList<>();
        datas(erros, dados);
        if (dados.titulares() != null && (dados.titulares() < 0 || dados.titulares() > MAIS_PESSOAS_DO_QUE_HA)) {
            erros.add(
                    new Recusa.Erro("titulares", "Informe quantas pessoas, ou deixe em branco enquanto não se sabe."));
        }
        if (dados.risco() == null) {
            erros.add(new Recusa.Erro("risco", "Escolha o risco."));
        }
        if (dados.risco() == Risco.NAO_RELEVANTE && dados.avaliacao() == null) {
            erros.add(new Recusa.Erro("avaliacao", "Diga por que o risco não é relevante."));
        }
        obrigatorio(erros, "descricao", dados.descricao(), "Descreva o que aconteceu.");
        obrigatorio(erros, "dados", dados.dados(), "Diga que dados foram afetados.");
        TextoEscrito.conferirTamanho(erros, "descricao", dados.descricao(), MAIOR_TEXTO);
        TextoEscrito.conferirTamanho(erros, "medidas", dados.medidas(), MAIOR_TEXTO);
        TextoEscrito.conferirTamanho(erros, "dados", dados.dados(), 4_000);
        TextoEscrito.conferirTamanho(erros, "avaliacao", dados.avaliacao(), 4_000);
        TextoEscrito.conferirTamanho(
                erros, "titularesComo", dados.comunicacoes().titularesComo(), 2_000);
        TextoEscrito.conferirTamanho(
                erros, "anpdProtocolo", dados.comunicacoes().anpdProtocolo(), 100);
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
        return dados;
    }

    private static DadosDoIncidente comTextosLimpos(DadosDoIncidente dados) {
        DadosDoIncidente.Comunicacoes feitas = dados.comunicacoes();
        return new DadosDoIncidente(
                dados.ocorridoEm(),
                dados.conhecidoEm(),
                TextoEscrito.de(dados.descricao()),
                TextoEscrito.de(dados.dados()),
                dados.sensiveis(),
                dados.titulares(),
                dados.risco(),
                TextoEscrito.de(dados.avaliacao()),
                TextoEscrito.de(dados.medidas()),
                new DadosDoIncidente.Comunicacoes(
                        feitas.anpdEm(),
                        TextoEscrito.de(feitas.anpdProtocolo()),
                        feitas.titularesEm(),
                        TextoEscrito.de(feitas.titularesComo()),
                        feitas.complementoEm()),
                dados.versao());
    }

    private void datas(List<Recusa.Erro> erros, DadosDoIncidente dados) {
        OffsetDateTime agora = OffsetDateTime.now(relogio);
        if (dados.conhecidoEm() == null) {
            erros.add(new Recusa.Erro("conhecidoEm", "Informe quando se soube: os prazos contam daí."));
        }
        possivel(erros, "conhecidoEm", dados.conhecidoEm(), agora);
        possivel(erros, "ocorridoEm", dados.ocorridoEm(), agora);
        possivel(erros, "anpdEm", dados.comunicacoes().anpdEm(), agora);
        possivel(erros, "titularesEm", dados.comunicacoes().titularesEm(), agora);
        possivel(erros, "complementoEm", dados.comunicacoes().complementoEm(), agora);
        if (antes(dados.conhecidoEm(), dados.ocorridoEm())) {
            erros.add(new Recusa.Erro("ocorridoEm", "Não se soube antes de ocorrer: confira as duas datas."));
        }
        if (antes(dados.comunicacoes().anpdEm(), dados.conhecidoEm())) {
            erros.add(new Recusa.Erro("anpdEm", "Não se comunicou antes de saber: confira as duas datas."));
        }
        if (antes(dados.comunicacoes().titularesEm(), dados.conhecidoEm())) {
            erros.add(new Recusa.Erro("titularesEm", "Não se comunicou antes de saber: confira as duas datas."));
        }
        if (dados.comunicacoes().complementoEm() != null && dados.comunicacoes().anpdEm() == null) {
            erros.add(new Recusa.Erro("anpdEm", "O complemento vem depois da comunicação: informe a data dela."));
        }
        if (antes(dados.comunicacoes().complementoEm(), dados.comunicacoes().anpdEm())) {
            erros.add(new Recusa.Erro(
                    "complementoEm", "O complemento vem depois da comunicação: confira as duas datas."));
        }
    }

    private static boolean antes(OffsetDateTime uma, OffsetDateTime outra) {
        return uma != null && outra != null && uma.isBefore(outra);
    }

    private static void possivel(List<Recusa.Erro> erros, String campo, OffsetDateTime quando, OffsetDateTime agora) {
        if (quando != null && quando.isAfter(agora)) {
            erros.add(new Recusa.Erro(campo, "Esta data ainda não chegou."));
        } else if (quando != null && quando.getYear() < PRIMEIRO_ANO) {
            erros.add(new Recusa.Erro(campo, "Confira o ano."));
        }
    }

    private static void obrigatorio(List<Recusa.Erro> erros, String campo, String texto, String falta) {
        if (texto == null) {
            erros.add(new Recusa.Erro(campo, falta));
        }
    }

    private void exigir() {
        usuario.exigir(Permissao.ATENDER_TITULAR_DE_DADOS);
    }

    private static Recusa naoHa(long id) {
        return new Recusa.NaoEncontrado("Não há o incidente " + id + ".");
    }
}
