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
public class Incidentes {

    /** Art. 10: from the registration. */
    static final int ANOS_DE_GUARDA = 5;

    private static final int MAIOR_LISTA = 500;
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
        ZonedDateTime ate = incidente.registradoEm().atZoneSameInstant(relogio.getZone()).plusYears(ANOS_DE_GUARDA);
        if (ZonedDateTime.now(relogio).isBefore(ate)) {
            throw new Recusa.EstadoNaoPermite(
                    "O registro se guarda por 5 anos (Res. CD/ANPD 15/2024, art. 10): até %1$td/%1$tm/%1$tY."
                            .formatted(ate));
        }
        incidentes.excluir(id);
        trilha.feito(AtoVigiado.PRIVACIDADE, "incidente " + id + ": excluído");
    }

    private DadosDoIncidente conferir(DadosDoIncidente dados) {
        List<Recusa.Erro> erros = new ArrayList<>();
        OffsetDateTime agora = OffsetDateTime.now(relogio);
        if (dados.conhecidoEm() == null) {
            erros.add(new Recusa.Erro("conhecidoEm", "Informe quando se soube: os prazos contam daí."));
        }
        naoDepois(erros, "conhecidoEm", dados.conhecidoEm(), agora);
        naoDepois(erros, "ocorridoEm", dados.ocorridoEm(), agora);
        naoDepois(erros, "anpdEm", dados.anpdEm(), agora);
        naoDepois(erros, "titularesEm", dados.titularesEm(), agora);
        naoDepois(erros, "complementoEm", dados.complementoEm(), agora);
        if (dados.conhecidoEm() != null
                && dados.ocorridoEm() != null
                && dados.ocorridoEm().isAfter(dados.conhecidoEm())) {
            erros.add(new Recusa.Erro("ocorridoEm", "Não se soube antes de ocorrer: confira as duas datas."));
        }
        if (dados.complementoEm() != null && dados.anpdEm() == null) {
            erros.add(new Recusa.Erro("anpdEm", "O complemento vem depois da comunicação: informe a data dela."));
        }
        if (dados.titulares() != null && (dados.titulares() < 0 || dados.titulares() > MAIS_PESSOAS_DO_QUE_HA)) {
            erros.add(new Recusa.Erro("titulares", "Informe quantas pessoas, ou deixe em branco enquanto não se sabe."));
        }
        if (dados.risco() == null) {
            erros.add(new Recusa.Erro("risco", "Escolha o risco."));
        }
        if (dados.risco() == Risco.NAO_RELEVANTE && vazioENulo(dados.avaliacao()) == null) {
            erros.add(new Recusa.Erro("avaliacao", "Diga por que o risco não é relevante."));
        }
        obrigatorio(erros, "descricao", dados.descricao(), "Descreva o que aconteceu.");
        obrigatorio(erros, "dados", dados.dados(), "Diga que dados foram afetados.");
        tamanho(erros, "descricao", dados.descricao(), MAIOR_TEXTO);
        tamanho(erros, "medidas", dados.medidas(), MAIOR_TEXTO);
        tamanho(erros, "dados", dados.dados(), 4_000);
        tamanho(erros, "avaliacao", dados.avaliacao(), 4_000);
        tamanho(erros, "titularesComo", dados.titularesComo(), 2_000);
        tamanho(erros, "anpdProtocolo", dados.anpdProtocolo(), 100);
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
        return new DadosDoIncidente(
                dados.ocorridoEm(),
                dados.conhecidoEm(),
                dados.descricao().strip(),
                dados.dados().strip(),
                dados.sensiveis(),
                dados.titulares(),
                dados.risco(),
                vazioENulo(dados.avaliacao()),
                vazioENulo(dados.medidas()),
                dados.anpdEm(),
                vazioENulo(dados.anpdProtocolo()),
                dados.titularesEm(),
                vazioENulo(dados.titularesComo()),
                dados.complementoEm(),
                dados.versao());
    }

    private static void naoDepois(List<Recusa.Erro> erros, String campo, OffsetDateTime quando, OffsetDateTime agora) {
        if (quando != null && quando.isAfter(agora)) {
            erros.add(new Recusa.Erro(campo, "Esta data ainda não chegou."));
        }
    }

    private static void obrigatorio(List<Recusa.Erro> erros, String campo, String texto, String falta) {
        if (vazioENulo(texto) == null) {
            erros.add(new Recusa.Erro(campo, falta));
        }
    }

    private static void tamanho(List<Recusa.Erro> erros, String campo, String texto, int maximo) {
        if (texto != null && texto.length() > maximo) {
            erros.add(new Recusa.Erro(campo, "O texto vai até " + maximo + " caracteres."));
        }
    }

    private static String vazioENulo(String texto) {
        return texto == null || texto.isBlank() ? null : texto.strip();
    }

    private void exigir() {
        usuario.exigir(Permissao.ATENDER_TITULAR_DE_DADOS);
    }

    private static Recusa naoHa(long id) {
        return new Recusa.NaoEncontrado("Não há o incidente " + id + ".");
    }
}
